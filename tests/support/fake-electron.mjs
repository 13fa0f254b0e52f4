/**
 * As much of Electron as the main process needs to start, for running the built bundle in plain Node. It draws
 * nothing and protects nothing: it records what was asked of it, in order, in globalThis.electronCalls.
 */
import { EventEmitter } from 'node:events'

const calls = (globalThis.electronCalls = [])
const record =
  (name, answer = () => undefined) =>
  (...args) => {
    calls.push(name)
    return answer(...args)
  }

class App extends EventEmitter {
  isPackaged = true
  enableSandbox = record('enableSandbox')
  setPath = record('setPath')
  requestSingleInstanceLock = record('requestSingleInstanceLock', () => true)
  quit = record('quit')
  exit = record('exit')
  getVersion = () => '0.0.0-test'
  getSystemLocale = () => 'en-GB'
  whenReady = record('whenReady', async () => {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    calls.push('ready')
  })
}
export const app = new App()

export class BrowserWindow {
  static all = []
  static getAllWindows = () => BrowserWindow.all
  webContents = { id: 1, isDestroyed: () => false, send: (...args) => globalThis.electronSent.push(args) }
  once = () => undefined
  loadURL = record('loadURL', async (url) => {
    globalThis.electronUrl = url
  })
  constructor(options) {
    calls.push('BrowserWindow')
    this.options = options
    BrowserWindow.all.push(this)
  }
}

globalThis.electronSent = []
globalThis.electronHandlers = new Map()
globalThis.electronDialogs = []

export const ipcMain = {
  handle: record('handle', (channel, handler) => globalThis.electronHandlers.set(channel, handler)),
  removeHandler: record('removeHandler'),
}
export const protocol = {
  registerSchemesAsPrivileged: record('registerSchemesAsPrivileged'),
  handle: record('protocol.handle', (_scheme, handler) => {
    globalThis.electronPage = handler
  }),
}
export const session = {
  defaultSession: {
    protocol,
    webRequest: { onBeforeRequest: record('onBeforeRequest') },
    setPermissionRequestHandler: record('setPermissionRequestHandler'),
    setPermissionCheckHandler: record('setPermissionCheckHandler'),
    setDevicePermissionHandler: record('setDevicePermissionHandler'),
    setDisplayMediaRequestHandler: record('setDisplayMediaRequestHandler'),
  },
}
export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu: record('setApplicationMenu'),
}
export const dialog = {
  showErrorBox: record('showErrorBox'),
  showMessageBox: record('showMessageBox', async (options) => {
    globalThis.electronDialogs.push(options)
    return { response: options.cancelId }
  }),
}
export const nativeTheme = { shouldUseDarkColors: false }
export const shell = { openExternal: record('openExternal'), openPath: record('openPath') }
