/**
 * As much of Electron as the main process needs to start, for running the built bundle in plain Node. It draws
 * nothing and protects nothing: it records what was asked of it, in order, in globalThis.electronCalls.
 */
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'

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
  setAppUserModelId = () => undefined
  whenReady = record('whenReady', async () => {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    calls.push('ready')
  })
}
export const app = new App()

export class BrowserWindow extends EventEmitter {
  static all = []
  static getAllWindows = () => BrowserWindow.all
  static getFocusedWindow = () => null
  webContents = { id: 1, isDestroyed: () => false, send: (...args) => globalThis.electronSent.push(args) }
  isMinimized = () => false
  show = record('show')
  focus = record('focus')
  loadURL = record('loadURL', async (url) => {
    globalThis.electronUrl = url
  })
  constructor(options) {
    super()
    calls.push('BrowserWindow')
    this.options = options
    BrowserWindow.all.push(this)
    app.emit('browser-window-created', {}, this)
  }
}

/** What this desktop lacks: "tray", "notification". */
const lacking = (globalThis.electronLacks = new Set((process.env.FAKE_DESKTOP_LACKS ?? '').split(',')))

class PowerMonitor extends EventEmitter {
  getSystemIdleTime = () => 0
}
export const powerMonitor = new PowerMonitor()

export class Tray extends EventEmitter {
  setToolTip = (text) => {
    globalThis.electronTray.tooltip = text
  }
  setContextMenu = (menu) => {
    globalThis.electronTray.menu = menu
  }
  setTitle = () => undefined
  destroy = record('Tray.destroy')
  constructor(icon) {
    super()
    if (lacking.has('tray')) throw new Error('this desktop has no tray')
    globalThis.electronTray = { icon: icon.path, tooltip: '', menu: [] }
  }
}

export class Notification extends EventEmitter {
  static isSupported = () => true
  show = () => globalThis.electronNotifications.push(this.options)
  close = () => undefined
  constructor(options) {
    super()
    if (lacking.has('notification')) throw new Error('the notification server is gone')
    this.options = options
  }
}
export const nativeImage = {
  createFromPath: (path) => ({ path, isEmpty: () => !existsSync(path) }),
}

globalThis.electronSent = []
globalThis.electronNotifications = []
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
