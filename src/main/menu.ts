import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#contract/events.ts'

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

const goMenu = ({ command, toggleTimerWindow }: MenuActions): Item => ({
  label: 'Go',
  submenu: [
    asked('Today', 'CommandOrControl+1', () => command('today')),
    asked('Week', 'CommandOrControl+2', () => command('week')),
    asked('Roadmap', 'CommandOrControl+3', () => command('roadmap')),
    asked('Progress', 'CommandOrControl+4', () => command('progress')),
    asked('Settings', 'CommandOrControl+5', () => command('settings')),
    separator,
    asked('Go to…', 'CommandOrControl+K', () => command('palette')),
    separator,
    { label: 'Timer', click: () => command('timer') },
    { label: 'Timer window', accelerator: 'CommandOrControl+Shift+T', click: toggleTimerWindow },
  ],
})

const editMenu = ({ command }: MenuActions): Item => ({
  label: 'Edit',
  submenu: [
    asked('Undo', 'CommandOrControl+Z', () => command('undo')),
    asked('Redo', 'CommandOrControl+Shift+Z', () => command('redo')),
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
})

const viewMenu: Item = {
  label: 'View',
  submenu: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ],
}

const openItems = ({ openDocument, command }: MenuActions): Item[] => [
  { label: 'Open a roadmap…', accelerator: 'CommandOrControl+O', click: openDocument },
  { label: 'Import…', click: () => command('import') },
]

const helpMenu = ({ command, showData, showLogs, checkForUpdates }: MenuActions, isMac: boolean): Item => ({
  role: 'help',
  submenu: [
    { label: 'Keyboard shortcuts', click: () => command('shortcuts') },
    separator,
    { label: 'Show the data folder', click: showData },
    { label: 'Show the logs', click: showLogs },
    ...(isMac
      ? []
      : [
          separator,
          { label: 'Check for updates', click: checkForUpdates },
          { label: 'About Roadbook', click: () => command('about') },
        ]),
  ],
})

const macMenu = (actions: MenuActions): Item[] => [
  {
    label: 'Roadbook',
    submenu: [
      { label: 'About Roadbook', click: () => actions.command('about') },
      { label: 'Check for updates', click: actions.checkForUpdates },
      separator,
      { label: 'Settings…', accelerator: 'Command+,', click: () => actions.command('settings') },
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  },
  { label: 'File', submenu: [...openItems(actions), separator, { role: 'close' }] },
  editMenu(actions),
  viewMenu,
  goMenu(actions),
  { role: 'windowMenu' },
  helpMenu(actions, true),
]

const otherMenu = (actions: MenuActions): Item[] => [
  {
    label: 'File',
    submenu: [
      ...openItems(actions),
      separator,
      { label: 'Settings', accelerator: 'Control+,', click: () => actions.command('settings') },
      separator,
      { role: 'close' },
      { role: 'quit' },
    ],
  },
  editMenu(actions),
  viewMenu,
  goMenu(actions),
  helpMenu(actions, false),
]

/** The menus of each system, where its programs have them. Electron's own default has links to the web. */
export const menuTemplate = (platform: NodeJS.Platform, actions: MenuActions): Item[] =>
  platform === 'darwin' ? macMenu(actions) : otherMenu(actions)
