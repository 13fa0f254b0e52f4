/** German for what only the desktop says: menus, tray, dialogs, notices. */
import { speakAlso } from '#service/words/speak.ts'
import desktop from './locales/de.json' with { type: 'json' }

speakAlso('de', desktop)
