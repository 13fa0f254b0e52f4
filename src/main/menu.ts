import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#contract/events.ts'
import { currentSpeech, i18n } from '#core/words/i18n.ts'

export type MenuActions = {
  /** For the window to do; it is shown first. */
  readonly command: (command: MenuCommand) => void
  readonly openDocument: () => void
  readonly toggleTimerWindow: () => void
  readonly checkForUpdates: () => void
  readonly showData: () => void
  readonly showLogs: () => void
}

type Item = MenuItemConstructorOptions

const separator: Item = { type: 'separator' }

/**
 * The page hears its own keys: the menu only shows them. On macOS a menu always takes them, and does the same by asking the page.
 */
const asked = (label: string, accelerator: string, click: () => void): Item => ({
  label,
  accelerator,
  registerAccelerator: false,
  click,
})

/** What Electron does by itself. In English it has its own words for it, which are those of each system; in others it has none. */
const role = (name: NonNullable<Item['role']>, label: () => string): Item =>
  currentSpeech().language === 'en' ? { role: name } : { role: name, label: label() }

const goMenu = ({ command, toggleTimerWindow }: MenuActions): Item => ({
  label: i18n.t('Go'),
  submenu: [
    asked(i18n.t('Today'), 'CommandOrControl+1', () => command('today')),
    asked(i18n.t('Week'), 'CommandOrControl+2', () => command('week')),
    asked(i18n.t('Roadmap'), 'CommandOrControl+3', () => command('roadmap')),
    asked(i18n.t('Progress'), 'CommandOrControl+4', () => command('progress')),
    asked(i18n.t('Settings'), 'CommandOrControl+5', () => command('settings')),
    separator,
    asked(i18n.t('Go to…'), 'CommandOrControl+K', () => command('palette')),
    separator,
    { label: i18n.t('Timer'), click: () => command('timer') },
    { label: i18n.t('Timer window'), accelerator: 'CommandOrControl+Shift+T', click: toggleTimerWindow },
  ],
})

const editMenu = ({ command }: MenuActions): Item => ({
  label: i18n.t('Edit'),
  submenu: [
    asked(i18n.t('Undo'), 'CommandOrControl+Z', () => command('undo')),
    asked(i18n.t('Redo'), 'CommandOrControl+Shift+Z', () => command('redo')),
    separator,
    role('cut', () => i18n.t('Cut')),
    role('copy', () => i18n.t('Copy')),
    role('paste', () => i18n.t('Paste')),
    role('selectAll', () => i18n.t('Select all')),
  ],
})

const viewMenu = (): Item => ({
  label: i18n.t('View'),
  submenu: [
    role('resetZoom', () => i18n.t('Actual size')),
    role('zoomIn', () => i18n.t('Zoom in')),
    role('zoomOut', () => i18n.t('Zoom out')),
    separator,
    role('togglefullscreen', () => i18n.t('Full screen')),
  ],
})

const openItems = ({ openDocument, command }: MenuActions): Item[] => [
  { label: i18n.t('Open a roadmap…'), accelerator: 'CommandOrControl+O', click: openDocument },
  { label: i18n.t('Import…'), click: () => command('import') },
]

const helpMenu = ({ command, showData, showLogs, checkForUpdates }: MenuActions, isMac: boolean): Item => ({
  ...role('help', () => i18n.t('Help')),
  submenu: [
    { label: i18n.t('Keyboard shortcuts'), click: () => command('shortcuts') },
    separator,
    { label: i18n.t('Show the data folder'), click: showData },
    { label: i18n.t('Show the logs'), click: showLogs },
    ...(isMac
      ? []
      : [
          separator,
          { label: i18n.t('Check for updates'), click: checkForUpdates },
          { label: i18n.t('About Roadbook'), click: () => command('about') },
        ]),
  ],
})

const macMenu = (actions: MenuActions): Item[] => [
  {
    label: 'Roadbook',
    submenu: [
      { label: i18n.t('About Roadbook'), click: () => actions.command('about') },
      { label: i18n.t('Check for updates'), click: actions.checkForUpdates },
      separator,
      { label: i18n.t('Settings…'), accelerator: 'Command+,', click: () => actions.command('settings') },
      separator,
      role('services', () => i18n.t('Services')),
      separator,
      role('hide', () => i18n.t('Hide Roadbook')),
      role('hideOthers', () => i18n.t('Hide others')),
      role('unhide', () => i18n.t('Show all')),
      separator,
      role('quit', () => i18n.t('Quit')),
    ],
  },
  {
    label: i18n.t('File'),
    submenu: [...openItems(actions), separator, role('close', () => i18n.t('Close window'))],
  },
  editMenu(actions),
  viewMenu(),
  goMenu(actions),
  role('windowMenu', () => i18n.t('Window')),
  helpMenu(actions, true),
]

const otherMenu = (actions: MenuActions): Item[] => [
  {
    label: i18n.t('File'),
    submenu: [
      ...openItems(actions),
      separator,
      { label: i18n.t('Settings'), accelerator: 'Control+,', click: () => actions.command('settings') },
      separator,
      role('close', () => i18n.t('Close window')),
      role('quit', () => i18n.t('Quit')),
    ],
  },
  editMenu(actions),
  viewMenu(),
  goMenu(actions),
  helpMenu(actions, false),
]

/** The menus of each system, where its programs have them. Electron's own default has links to the web. */
export const menuTemplate = (platform: NodeJS.Platform, actions: MenuActions): Item[] =>
  platform === 'darwin' ? macMenu(actions) : otherMenu(actions)
