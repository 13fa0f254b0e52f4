import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  BrowserWindow,
  Menu,
  app,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  shell,
} from 'electron'
import type { AppInfo } from '#contract/operations/app.ts'
import { defaultDataFolder } from '#service/data-folder.ts'
import { openServiceOrCare } from '#service/open-service.ts'
import { readPageFiles } from '#service/page-files.ts'
import type { Service } from '#service/service.ts'
import { appScheme, serveAppScheme } from './app-scheme.ts'
import { capabilitiesOf, connectDesktop, type Desktop } from './desktop.ts'
import { openExternalLink } from './external-links.ts'
import { hostIpc } from './ipc-host.ts'
import { menuTemplate } from './menu.ts'
import { lockNavigation } from './navigation.ts'
import { guardNetwork } from './network-guard.ts'
import { appOrigin, createIsOwnUrl } from './page-origin.ts'
import { denyPermissions } from './permissions.ts'
import { closeAtTheEnd } from './shutdown.ts'
import { askAfterFailedStart } from './start-failure.ts'
import { dataFolderOption } from './start-options.ts'
import { makeTray } from './tray.ts'
import { openMainWindow } from './window.ts'

const outFolder = resolve(import.meta.dirname, '..')
const resourcesFolder = resolve(outFolder, '../resources')
const devUrl = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)
const isOwnUrl = createIsOwnUrl(devUrl)
const dataFolder = resolve(
  dataFolderOption(process.argv) ??
    defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }),
)

const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const openWindow = (): BrowserWindow =>
  openMainWindow({
    preload: join(outFolder, 'preload/index.cjs'),
    url: devUrl ?? `${appOrigin}/`,
    isPackaged: app.isPackaged,
    isDark: nativeTheme.shouldUseDarkColors,
  })

/** Brings the window to the front, or opens one where it was closed. */
const showWindow = (): void => {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) return void openWindow()
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

const openLink = (url: string): Promise<void> =>
  openExternalLink(url, {
    ask: async (shown) => {
      const buttons = ['Open in the browser', 'Cancel']
      const options = { message: 'Open this link in your browser?', detail: shown, buttons, cancelId: 1 }
      return (await dialog.showMessageBox(options)).response === 0
    },
    open: (shown) => shell.openExternal(shown),
  })

const askAgain = (message: string): Promise<'retry' | 'quit'> =>
  askAfterFailedStart(message, dataFolder, {
    show: async (options) => (await dialog.showMessageBox(options)).response,
    showFolder: (folder) => void shell.openPath(folder),
  })

/** Opens the database, asking the learner what to do when that fails; null when they would rather quit. */
const openData = async (capabilities: AppInfo['capabilities']): Promise<Service | null> => {
  const { service, problem } = await openServiceOrCare({
    dataFolder,
    host: 'electron',
    capabilities,
    version: app.getVersion(),
    resourcesFolder,
    readerWorkerUrl: pathToFileURL(join(import.meta.dirname, 'reading-worker.js')),
    careWorkerUrl: pathToFileURL(join(import.meta.dirname, 'care-worker.js')),
    locale: app.getSystemLocale(),
  })
  // The window says what else is wrong, and what can be done. Another owner has a window of its own.
  if (problem?.code !== 'BUSY') return service
  service.close()
  return (await askAgain(problem.message)) === 'retry' ? openData(capabilities) : null
}

const start = async (): Promise<void> => {
  await app.whenReady()
  denyPermissions(session.defaultSession)
  guardNetwork({ webRequest: session.defaultSession.webRequest, isOwnUrl, log, isPackaged: app.isPackaged })
  if (devUrl === null)
    serveAppScheme(session.defaultSession.protocol, readPageFiles(join(outFolder, 'renderer')))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform)))
  const { platform } = process
  const desktop: Desktop = {
    tray: makeTray(join(resourcesFolder, 'icons'), platform),
    powerMonitor,
    platform,
  }
  const service = await openData(capabilitiesOf(desktop))
  if (service === null) return app.quit()
  const disconnect = connectDesktop(desktop, service, {
    isWindowFocused: () => BrowserWindow.getFocusedWindow() !== null,
    hasWindow: () => BrowserWindow.getAllWindows().length > 0,
    openWindow: showWindow,
    quit: () => app.quit(),
    log,
  })
  const close = (): void => {
    // First what must not be lost, whatever becomes of the rest.
    service.close()
    disconnect()
  }
  closeAtTheEnd({ app, powerMonitor, service, close })
  hostIpc({
    ipcMain,
    service,
    isOwnUrl,
    windows: () => BrowserWindow.getAllWindows().map((w) => w.webContents),
  })
  app.on('second-instance', showWindow)
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow()
  })
  openWindow()
}

/** Electron refuses paths that do not exist. */
const usePaths = (): void => {
  // The browser's own caches stay out of the folder the learner looks into.
  const browserFolder = join(dataFolder, 'browser')
  try {
    mkdirSync(browserFolder, { recursive: true })
    app.setPath('userData', dataFolder)
    app.setPath('sessionData', browserFolder)
  } catch {
    // Opening the data fails for the same reason in a moment, and tells the learner.
  }
}

// These must run before the app is ready, so nothing is awaited above or between them.
app.enableSandbox()
// Windows shows notices only of an app that says which one it is: the appId of electron-builder.yml.
if (process.platform === 'win32') app.setAppUserModelId('app.roadbook')
usePaths()
protocol.registerSchemesAsPrivileged([appScheme])
lockNavigation(app, isOwnUrl, (url) => void openLink(url))
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})

if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    log(error instanceof Error ? (error.stack ?? error.message) : String(error))
    dialog.showErrorBox('Roadbook could not start', 'Something unexpected went wrong. Please start it again.')
    app.exit(1)
  })
} else {
  app.quit()
}
