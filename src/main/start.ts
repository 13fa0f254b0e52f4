import { join, resolve } from 'node:path'
import { homedir } from 'node:os'
import { pathToFileURL } from 'node:url'
import {
  BrowserWindow,
  Menu,
  app,
  dialog,
  globalShortcut,
  ipcMain,
  powerMonitor,
  session,
  shell,
} from 'electron'
import type { AppInfo, Settings } from '#contract/operations/app.ts'
import type { MenuCommand } from '#contract/events.ts'
import type { DesktopHost } from '#service/desktop-host.ts'
import { openServiceOrCare } from '#service/open-service.ts'
import { readPageFiles } from '#service/page-files.ts'
import type { Service } from '#service/service.ts'
import { speak, speechOf } from '#service/words/speak.ts'
import { serveAppScheme } from './app-scheme.ts'
import { makeUpdates } from './app-updates.ts'
import { type AppWindows, createAppWindows } from './app-windows.ts'
import { chooseDocument } from './document-picker.ts'
import { type CloseToTray, closeToTray } from './close-to-tray.ts'
import { watchForCrashes } from './crash-watch.ts'
import { createDataPlace } from './data-place.ts'
import { createDesktopHost } from './desktop-host.ts'
import { type DesktopMemory, openMemory } from './desktop-memory.ts'
import { type Desktop, capabilitiesOf, connectDesktop } from './desktop.ts'
import { followLanguage } from './follow-language.ts'
import { createGlobalKeys } from './global-keys.ts'
import { hostIpc } from './ipc-host.ts'
import { type LoginItem, createLoginItem } from './login-item.ts'
import { type MenuActions, menuTemplate } from './menu.ts'
import { guardNetwork } from './network-guard.ts'
import { type OpenedDocuments, createOpenedDocuments, documentsIn } from './opened-documents.ts'
import { createLastFolder } from './last-folder.ts'
import { type IsOwnUrl, appOrigin } from './page-origin.ts'
import { denyPermissions } from './permissions.ts'
import { saveWhereWanted } from './saved-files.ts'
import { watchSettings } from './settings-watch.ts'
import { closeAtTheEnd } from './shutdown.ts'
import { askAfterFailedStart } from './start-failure.ts'
import { toggleTimer } from './timer-toggle.ts'
import { makeTray } from './tray.ts'
import { tellOfTray } from './tell-of-tray.ts'
import { watchStudying } from './studying.ts'
import type { Updates } from './updates.ts'

export type StartOptions = {
  readonly dataFolder: string
  /** The development server of the pages; null in the built app. */
  readonly devUrl: string | null
  readonly isOwnUrl: IsOwnUrl
  /** Documents that the app was started with; macOS adds to it. */
  readonly opened: string[]
  readonly isHidden: boolean
  readonly log: (line: string) => void
}

const outFolder = resolve(import.meta.dirname, '..')
const resourcesFolder = resolve(outFolder, '../resources')

const askAgain = (message: string, dataFolder: string): Promise<'retry' | 'quit'> =>
  askAfterFailedStart(message, dataFolder, {
    show: async (options) => (await dialog.showMessageBox(options)).response,
    showFolder: (folder) => void shell.openPath(folder),
  })

type Host = { readonly capabilities: AppInfo['capabilities']; readonly desktop: DesktopHost }

/** Opens the database, asking the learner what to do when that fails; null when they would rather quit. */
const openData = async (dataFolder: string, host: Host): Promise<Service | null> => {
  const { service, problem } = await openServiceOrCare({
    dataFolder,
    host: 'electron',
    ...host,
    version: app.getVersion(),
    licencesFolder: join(outFolder, 'licences'),
    resourcesFolder,
    readerWorkerUrl: pathToFileURL(join(import.meta.dirname, 'reading-worker.js')),
    careWorkerUrl: pathToFileURL(join(import.meta.dirname, 'care-worker.js')),
    locale: app.getSystemLocale(),
    systemLanguage: app.getLocale(),
  })
  // The window says what else is wrong, and what can be done. Another owner has a window of its own.
  if (problem?.code !== 'BUSY') return service
  service.close()
  return (await askAgain(problem.message, dataFolder)) === 'retry' ? openData(dataFolder, host) : null
}

/** Closes every door before there is a page. */
const secure = ({ devUrl, isOwnUrl, log }: StartOptions): void => {
  const { defaultSession } = session
  denyPermissions(defaultSession, isOwnUrl)
  guardNetwork({ webRequest: defaultSession.webRequest, isOwnUrl, log, isPackaged: app.isPackaged })
  if (devUrl === null) serveAppScheme(defaultSession.protocol, readPageFiles(join(outFolder, 'renderer')))
}

const makeLoginItem = (): LoginItem =>
  createLoginItem({
    app,
    platform: process.platform,
    env: process.env,
    home: homedir(),
    program: process.execPath,
  })

/** The window, its crashes, and what closing it means. */
const makeWindows = (
  { devUrl, log }: StartOptions,
  memory: DesktopMemory,
  closing: CloseToTray,
): AppWindows => {
  const crashes = watchForCrashes({
    app,
    log,
    show: async (options) => (await dialog.showMessageBox(options)).response,
  })
  return createAppWindows({
    preload: join(outFolder, 'preload/index.cjs'),
    url: devUrl ?? `${appOrigin}/`,
    isPackaged: app.isPackaged,
    memory,
    onMade: (window) => {
      closing.watch(window)
      crashes(window, 'main')
    },
    onTimerMade: (window) => crashes(window, 'timer'),
  })
}

const lookForUpdates = (command: (chosen: MenuCommand) => void, updates: Updates): void => {
  command('about')
  updates.step('check')
}

/** What there is before there is a service; the service is told of it when it opens. */
type Shell = {
  readonly desktop: Desktop
  readonly host: Host
  readonly windows: AppWindows
  readonly openDocument: (path: string) => void
  readonly documents: OpenedDocuments
  readonly updates: Updates
  readonly menu: MenuActions
  /** The service is there: what waited for it can reach it now. */
  readonly attach: (service: Service) => Promise<void>
  readonly detach: () => void
}

const makeShell = (options: StartOptions): Shell => {
  const { dataFolder, log } = options
  const { platform } = process
  let running: Service | null = null
  let settings: Settings | null = null
  let isStudying = (): boolean => false
  const tray = makeTray(join(resourcesFolder, 'icons'), platform)
  const memory = openMemory(dataFolder, log)
  const folder = createLastFolder({ memory, app, home: homedir() })
  saveWhereWanted(session.defaultSession, folder)
  const closing = closeToTray({
    app,
    memory,
    staysInTray: () => tray !== null && settings?.desktop.closeToTray === true,
    tell: () => tellOfTray(log),
  })
  const windows = makeWindows(options, memory, closing)
  const toggleTimerWindow = windows.timer.toggle
  const command = (chosen: MenuCommand): void => {
    windows.show()
    running?.announce({ type: 'menu', command: chosen })
  }
  const documents = createOpenedDocuments(() => running?.announce({ type: 'document' }))
  const openDocument = (path: string): void => {
    documents.open(path)
    windows.show()
  }
  const keys = createGlobalKeys(globalShortcut, () => {
    if (running === null) return
    void toggleTimer(running).then((isDone) => (isDone ? undefined : windows.show()))
  })
  const updates = makeUpdates({
    log,
    closing,
    isStudying: () => isStudying(),
    tell: (update) => running?.announce({ type: 'update', update }),
  })
  const loginItem = makeLoginItem()
  const place = createDataPlace({ app, dialog, shell, dataFolder, onMoved: () => memory.set({}) })
  const desktop: Desktop = {
    tray,
    powerMonitor,
    platform,
    hasLoginItem: loginItem.isOn() !== null,
    hasUpdates: updates.state().state !== 'off',
  }
  return {
    desktop,
    windows,
    documents,
    openDocument,
    updates,
    host: {
      capabilities: capabilitiesOf(desktop),
      desktop: createDesktopHost({ keys, loginItem, documents, updates, place, toggleTimerWindow }),
    },
    menu: {
      command,
      openDocument: () => void chooseDocument(dialog, folder, openDocument),
      toggleTimerWindow,
      checkForUpdates: () => lookForUpdates(command, updates),
      showData: place.showData,
      showLogs: place.showLogs,
    },
    attach: async (service) => {
      running = service
      isStudying = watchStudying(service)
      await watchSettings(service, (now) => {
        const isFirst = settings === null
        settings = now
        keys.use(now.desktop.globalKeys)
        if (isFirst && now.desktop.checkForUpdates) updates.step('check')
      })
    },
    detach: () => keys.use('off'),
  }
}

/** Connects the shell and the service with each other, and with the end of the app. */
const connect = (
  { desktop, windows, detach }: Shell,
  service: Service,
  { isOwnUrl, log }: StartOptions,
): void => {
  const disconnect = connectDesktop(desktop, service, {
    isWindowFocused: () => BrowserWindow.getFocusedWindow() !== null,
    hasWindow: () => windows.main() !== null,
    openWindow: windows.show,
    toggleTimerWindow: windows.timer.toggle,
    showProgress: (fraction, mode) => windows.main()?.setProgressBar(fraction, { mode }),
    quit: () => app.quit(),
    log,
  })
  const close = (): void => {
    // First what must not be lost, whatever becomes of the rest.
    service.close()
    disconnect()
    detach()
  }
  closeAtTheEnd({ app, powerMonitor, process, service, close })
  hostIpc({
    ipcMain,
    service,
    isOwnUrl,
    windows: () => BrowserWindow.getAllWindows().map((window) => window.webContents),
  })
}

/** What comes from outside while the app runs: another start, a document, a click on the dock. */
const hearOfStarts = ({ windows, openDocument }: Shell): void => {
  app.on('second-instance', (_event, argv, cwd) => {
    windows.show()
    for (const path of documentsIn(argv, cwd)) openDocument(path)
  })
  app.on('open-file', (_event, path) => openDocument(path))
  app.on('activate', windows.show)
  // On macOS apps go on without a window; elsewhere only in the tray, where closing hides it instead.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

/** Starts the app in a process that owns its data folder. */
export const start = async (options: StartOptions): Promise<void> => {
  await app.whenReady()
  // Until the settings can be read.
  speak(speechOf('auto', { language: app.getLocale(), locale: app.getSystemLocale() }))
  secure(options)
  const shell = makeShell(options)
  const service = await openData(options.dataFolder, shell.host)
  if (service === null) return app.quit()
  connect(shell, service, options)
  await shell.attach(service)
  followLanguage(service, () =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, shell.menu))),
  )
  hearOfStarts(shell)
  for (const path of options.opened.splice(0)) shell.documents.open(path)
  // macOS passes no arguments at login.
  const isHidden =
    options.isHidden || (process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin)
  if (isHidden && shell.desktop.tray !== null) shell.windows.openHidden()
  else shell.windows.show()
  void service.warmUp()
}
