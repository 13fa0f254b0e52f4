/**
 * What `import … from 'electron'` gives the built main bundle where there is no Electron. Its classes implement Electron's own
 * declarations; its windows are pages that the tests open (pages.ts), or nothing where nobody listens.
 */
export { app } from './app.ts'
export {
  Menu,
  Notification,
  Tray,
  clipboard,
  dialog,
  globalShortcut,
  nativeImage,
  nativeTheme,
  powerMonitor,
  screen,
  shell,
} from './desktop.ts'
export { ipcMain } from './ipc-main.ts'
export { protocol, session } from './session.ts'
export { BrowserWindow } from './windows.ts'
export { calls } from './records.ts'
