/** German for what core and service say, from the catalogues beside what says it (lingui.service.config.ts). */
import calendar from '#core/calendar/locales/de.json' with { type: 'json' }
import exports from '#core/export/locales/de.json' with { type: 'json' }
import planning from '#core/planning/locales/de.json' with { type: 'json' }
import roadmap from '#core/roadmap/locales/de.json' with { type: 'json' }
import sessions from '#core/sessions/locales/de.json' with { type: 'json' }
import words from '#core/words/locales/de.json' with { type: 'json' }
import opening from '#db/locales/de.json' with { type: 'json' }
import busy from '../busy/locales/de.json' with { type: 'json' }
import care from '../care/locales/de.json' with { type: 'json' }
import changes from '../changes/locales/de.json' with { type: 'json' }
import dataOut from '../data-out/locales/de.json' with { type: 'json' }
import feed from '../feed/locales/de.json' with { type: 'json' }
import service from '../locales/de.json' with { type: 'json' }
import merge from '../merge/locales/de.json' with { type: 'json' }
import planChanges from '../plan-changes/locales/de.json' with { type: 'json' }
import sessionImport from '../session-import/locales/de.json' with { type: 'json' }
import timer from '../timer/locales/de.json' with { type: 'json' }

/** By the English sentence. The desktop adds its own. */
export const german: Readonly<Record<string, string>> = {
  ...calendar,
  ...exports,
  ...planning,
  ...roadmap,
  ...sessions,
  ...words,
  ...opening,
  ...busy,
  ...care,
  ...changes,
  ...dataOut,
  ...feed,
  ...service,
  ...merge,
  ...planChanges,
  ...sessionImport,
  ...timer,
}
