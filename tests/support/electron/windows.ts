import { EventEmitter } from 'node:events'
import type {
  BrowserWindow as RealWindow,
  BrowserWindowConstructorOptions,
  IpcMainInvokeEvent,
  Rectangle,
  WebContents as RealContents,
  WebPreferences,
} from 'electron'
import { app } from './app.ts'
import { encode } from './cloning.ts'
import { invoke } from './ipc-main.ts'
import { note, tell } from './records.ts'
import { session } from './session.ts'
import type { FrameInfo, PageRequest, RequestAnswer } from './wire.ts'

type OpenHandler = Parameters<RealContents['setWindowOpenHandler']>[0]
type OpenDetails = Parameters<OpenHandler>[0]

/** An event of Electron that can be prevented. */
export const preventable = <T extends object>(
  fields: T,
): T & { preventDefault: () => void; readonly defaultPrevented: boolean } => {
  let defaultPrevented = false
  return {
    ...fields,
    preventDefault: () => {
      defaultPrevented = true
    },
    get defaultPrevented() {
      return defaultPrevented
    },
  }
}

class StandInContents
  extends EventEmitter
  implements
    Pick<
      RealContents,
      'id' | 'send' | 'isDestroyed' | 'setWindowOpenHandler' | 'getURL' | 'reload' | 'forcefullyCrashRenderer'
    >
{
  readonly id: number
  readonly session = session.defaultSession
  readonly #preferences: WebPreferences
  #openHandler: OpenHandler | null = null
  #isDestroyed = false
  url = ''

  constructor(id: number, preferences: WebPreferences) {
    super()
    this.id = id
    this.#preferences = preferences
  }
  send(channel: string, ...args: unknown[]): void {
    tell({ type: 'send', windowId: this.id, text: encode([channel, ...args]) })
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
  destroyed(): void {
    this.#isDestroyed = true
    this.emit('destroyed')
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  /** Electron opens a window where nobody says otherwise. */
  wantsToOpen(url: string): boolean {
    return this.#openHandler?.({ url } as OpenDetails).action !== 'deny'
  }
  getURL(): string {
    return this.url
  }
  reload(): void {
    note('reload')
    tell({ type: 'load', windowId: this.id, url: this.url })
  }
  /** What its window was made with. */
  get preferences(): WebPreferences {
    return this.#preferences
  }
  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 1 })
  }
}

let lastId = 0
const DEFAULT_SIZE = { width: 800, height: 600 }

export class BrowserWindow
  extends EventEmitter
  implements
    Pick<
      RealWindow,
      | 'loadURL'
      | 'show'
      | 'showInactive'
      | 'hide'
      | 'focus'
      | 'close'
      | 'destroy'
      | 'restore'
      | 'minimize'
      | 'maximize'
      | 'isMaximized'
      | 'isMinimized'
      | 'isVisible'
      | 'isFocused'
      | 'isDestroyed'
      | 'isFullScreen'
      | 'setFullScreen'
      | 'getBounds'
      | 'getNormalBounds'
      | 'setBounds'
      | 'setProgressBar'
      | 'setAlwaysOnTop'
      | 'isAlwaysOnTop'
      | 'setSkipTaskbar'
      | 'setBackgroundColor'
      | 'setMenuBarVisibility'
      | 'setVisibleOnAllWorkspaces'
    >
{
  static readonly all: BrowserWindow[] = []
  static focused: BrowserWindow | null = null
  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.all]
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.focused
  }
  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.all.find(({ webContents }) => webContents === contents) ?? null
  }

  readonly id: number
  readonly options: BrowserWindowConstructorOptions
  readonly webContents: StandInContents
  #bounds: Rectangle
  #is = {
    visible: false,
    minimized: false,
    maximized: false,
    fullScreen: false,
    destroyed: false,
    onTop: false,
  }
  /** The last value of setProgressBar. */
  progress = -1

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    note('BrowserWindow')
    lastId += 1
    this.id = lastId
    this.options = options
    this.webContents = new StandInContents(this.id, options.webPreferences ?? {})
    const { x = 100, y = 100, width = DEFAULT_SIZE.width, height = DEFAULT_SIZE.height } = options
    this.#bounds = { x, y, width, height }
    this.#is.visible = options.show !== false
    this.#is.onTop = options.alwaysOnTop === true
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
    tell({ type: 'window', windowId: this.id, preload: options.webPreferences?.preload ?? null })
  }

  loadURL(url: string): Promise<void> {
    note('loadURL')
    this.webContents.url = url
    tell({ type: 'load', windowId: this.id, url })
    return Promise.resolve()
  }
  /** A page was drawn in it. */
  loaded(url: string): void {
    this.webContents.url = url
    this.webContents.emit('did-finish-load')
    this.emit('ready-to-show')
  }
  show(): void {
    note('show')
    this.showInactive()
    this.focus()
  }
  showInactive(): void {
    this.#is.visible = true
    this.emit('show')
  }
  hide(): void {
    note('hide')
    this.#is.visible = false
    this.blur()
    this.emit('hide')
  }
  focus(): void {
    note('focus')
    BrowserWindow.focused = this
    this.emit('focus')
  }
  blur(): void {
    if (BrowserWindow.focused !== this) return
    BrowserWindow.focused = null
    this.emit('blur')
  }
  close(): void {
    const event = preventable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy(): void {
    if (this.#is.destroyed) return
    this.blur()
    this.#is.destroyed = true
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1)
    this.webContents.destroyed()
    tell({ type: 'gone', windowId: this.id })
    this.emit('closed')
    if (BrowserWindow.all.length === 0) app.allClosed()
  }
  restore(): void {
    this.#is.minimized = false
  }
  minimize(): void {
    this.#is.minimized = true
  }
  maximize(): void {
    this.#is.maximized = true
    this.emit('maximize')
  }
  isMaximized(): boolean {
    return this.#is.maximized
  }
  isMinimized(): boolean {
    return this.#is.minimized
  }
  isVisible(): boolean {
    return this.#is.visible
  }
  isFocused(): boolean {
    return BrowserWindow.focused === this
  }
  isDestroyed(): boolean {
    return this.#is.destroyed
  }
  isFullScreen(): boolean {
    return this.#is.fullScreen
  }
  setFullScreen(isFull: boolean): void {
    this.#is.fullScreen = isFull
  }
  getBounds(): Rectangle {
    return { ...this.#bounds }
  }
  getNormalBounds(): Rectangle {
    return this.getBounds()
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
    this.emit('resize')
    this.emit('move')
  }
  setProgressBar(progress: number): void {
    this.progress = progress
  }
  setAlwaysOnTop(isOnTop: boolean): void {
    this.#is.onTop = isOnTop
  }
  isAlwaysOnTop(): boolean {
    return this.#is.onTop
  }
  setSkipTaskbar(): void {
    note('setSkipTaskbar')
  }
  setBackgroundColor(): void {
    note('setBackgroundColor')
  }
  setMenuBarVisibility(): void {
    note('setMenuBarVisibility')
  }
  setVisibleOnAllWorkspaces(): void {
    note('setVisibleOnAllWorkspaces')
  }
}

app.useWindows(() => BrowserWindow.getAllWindows())

const windowOf = (windowId: number): BrowserWindow => {
  const window = BrowserWindow.all.find(({ id }) => id === windowId)
  if (window === undefined) throw new Error(`there is no window ${windowId}`)
  return window
}

const originOf = (url: string): string => {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

/** Whether the page may go there; asks as Electron does. */
const mayNavigate = (contents: StandInContents, { url, isMainFrame }: PageRequest): boolean => {
  const event = preventable({ url, isMainFrame, isSameDocument: false })
  contents.emit('will-frame-navigate', event)
  if (isMainFrame) contents.emit('will-navigate', event, url)
  return !event.defaultPrevented
}

/** What pages want of the app. */
export const pageCalls = {
  invoke: (windowId: number, frame: FrameInfo, channel: string, text: string): Promise<string> => {
    const sender = windowOf(windowId).webContents
    const senderFrame = { url: frame.url, origin: originOf(frame.url), parent: frame.isMain ? null : {} }
    // As much of Electron's event as the app may look at.
    return invoke({ sender, senderFrame } as unknown as IpcMainInvokeEvent, channel, text)
  },
  request: async (windowId: number, request: PageRequest): Promise<RequestAnswer> => {
    const { webContents } = windowOf(windowId)
    if (request.isNavigation && !mayNavigate(webContents, request)) return { action: 'stay' }
    return await webContents.session.answer(request)
  },
  open: (windowId: number, url: string): boolean => windowOf(windowId).webContents.wantsToOpen(url),
  anotherWindow: (): number => {
    const [first] = BrowserWindow.all
    return new BrowserWindow(first?.options).id
  },
  loaded: (windowId: number, url: string): void => windowOf(windowId).loaded(url),
  closed: (windowId: number): void => BrowserWindow.all.find(({ id }) => id === windowId)?.destroy(),
  crashed: (windowId: number): void => windowOf(windowId).webContents.forcefullyCrashRenderer(),
}
