/** The desktop around the windows: tray, menus, notices, dialogs and the rest. It remembers what it was told to show. */
import { EventEmitter } from 'node:events'
import { existsSync } from 'node:fs'
import type {
  Clipboard,
  Dialog,
  Display,
  GlobalShortcut,
  MenuItemConstructorOptions,
  MessageBoxOptions,
  MessageBoxReturnValue,
  NotificationConstructorOptions,
  OpenDialogOptions,
  OpenDialogReturnValue,
  PowerMonitor,
  Rectangle,
  Screen,
  Shell,
  Tray as RealTray,
  Notification as RealNotification,
} from 'electron'
import { lacks, note, setup } from './records.ts'

export type MenuTemplate = readonly MenuItemConstructorOptions[]

/** A menu as it was described; its items are pressed by calling their `click`. */
export class Menu {
  static application: Menu | null = null
  static buildFromTemplate(template: MenuTemplate): Menu {
    return new Menu(template)
  }
  static setApplicationMenu(menu: Menu | null): void {
    note('setApplicationMenu')
    Menu.application = menu
  }
  static getApplicationMenu(): Menu | null {
    return Menu.application
  }
  readonly items: MenuTemplate
  constructor(template: MenuTemplate) {
    this.items = template
  }
  popup(): void {
    note('popup')
  }
}

export class Tray
  extends EventEmitter
  implements Pick<RealTray, 'setToolTip' | 'setTitle' | 'setImage' | 'destroy' | 'isDestroyed'>
{
  static current: Tray | null = null
  readonly icon: string
  tooltip = ''
  title = ''
  menu: Menu | null = null
  #isDestroyed = false

  constructor(icon: { readonly path: string }) {
    super()
    if (lacks.has('tray')) throw new Error('this desktop has no tray')
    this.icon = icon.path
    Tray.current = this
  }
  setToolTip(text: string): void {
    this.tooltip = text
  }
  setTitle(title: string): void {
    this.title = title
  }
  setImage(): void {
    note('Tray.setImage')
  }
  setContextMenu(menu: Menu | null): void {
    this.menu = menu
  }
  isDestroyed(): boolean {
    return this.#isDestroyed
  }
  destroy(): void {
    note('Tray.destroy')
    this.#isDestroyed = true
    Tray.current = null
  }
}

export class Notification extends EventEmitter implements Pick<RealNotification, 'show' | 'close'> {
  static readonly shown: Notification[] = []
  static isSupported(): boolean {
    return true
  }
  readonly options: NotificationConstructorOptions
  constructor(options: NotificationConstructorOptions = {}) {
    super()
    if (lacks.has('notification')) throw new Error('the notification server is gone')
    this.options = options
  }
  show(): void {
    Notification.shown.push(this)
    this.emit('show')
  }
  close(): void {
    this.emit('close')
  }
}

class StandInPowerMonitor extends EventEmitter implements Pick<PowerMonitor, 'getSystemIdleTime'> {
  idleSeconds = 0
  getSystemIdleTime(): number {
    if (lacks.has('idle')) throw new Error('this desktop does not tell')
    return this.idleSeconds
  }
}
export const powerMonitor = new StandInPowerMonitor()

/** Only what says where an image came from, and whether it is there. */
class StandInImage {
  readonly path: string
  constructor(path: string) {
    this.path = path
  }
  isEmpty(): boolean {
    return !existsSync(this.path)
  }
}
export const nativeImage = { createFromPath: (path: string): StandInImage => new StandInImage(path) }

type Shown = Pick<MessageBoxOptions, 'message' | 'detail' | 'buttons'>

const presses = [...(setup.presses ?? [])]

class StandInDialog implements Pick<Dialog, 'showErrorBox'> {
  /** Every dialog there was. */
  readonly shown: Shown[] = []
  /** What the learner chooses in dialogs for files to come. */
  readonly files: string[] = []
  showErrorBox(message: string, detail: string): void {
    note('showErrorBox')
    this.shown.push({ message, detail })
  }
  async showMessageBox(first: unknown, second?: MessageBoxOptions): Promise<MessageBoxReturnValue> {
    note('showMessageBox')
    const options = second ?? (first as MessageBoxOptions)
    this.shown.push(options)
    const press = presses.shift()
    if (press === undefined && setup.holdsLastDialog === true) {
      await new Promise<void>((resolve) => this.#held.push(resolve))
    }
    return { response: press ?? options.cancelId ?? 0, checkboxChecked: false }
  }
  readonly #held: (() => void)[] = []
  /** Cancels the dialogs that are open. */
  answerHeld(): void {
    for (const answer of this.#held.splice(0)) answer()
  }
  /** How each dialog for files was opened. */
  readonly asked: OpenDialogOptions[] = []
  async showOpenDialog(first: unknown, second?: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    note('showOpenDialog')
    this.asked.push(second ?? (first as OpenDialogOptions))
    const file = this.files.shift()
    return { canceled: file === undefined, filePaths: file === undefined ? [] : [file] }
  }
  /** Presses this button in the next dialog. */
  press(button: number): void {
    presses.push(button)
  }
}
export const dialog = new StandInDialog()

class StandInShell implements Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder'> {
  readonly opened: string[] = []
  async openExternal(url: string): Promise<void> {
    note('openExternal')
    this.opened.push(url)
  }
  async openPath(path: string): Promise<string> {
    note('openPath')
    this.opened.push(path)
    return ''
  }
  showItemInFolder(path: string): void {
    note('showItemInFolder')
    this.opened.push(path)
  }
}
export const shell = new StandInShell()

class StandInShortcuts implements Pick<
  GlobalShortcut,
  'register' | 'unregister' | 'unregisterAll' | 'isRegistered'
> {
  readonly registered = new Map<string, () => void>()
  /** Taken by another program. */
  readonly taken = new Set<string>(lacks.has('shortcuts') ? ['CommandOrControl+Alt+Space'] : [])
  register(accelerator: string, run: () => void): boolean {
    if (this.taken.has(accelerator)) return false
    this.registered.set(accelerator, run)
    return true
  }
  unregister(accelerator: string): void {
    this.registered.delete(accelerator)
  }
  unregisterAll(): void {
    this.registered.clear()
  }
  isRegistered(accelerator: string): boolean {
    return this.registered.has(accelerator)
  }
}
export const globalShortcut = new StandInShortcuts()

const displayOf = (workArea: Rectangle): Display =>
  // As much of a display as windows are placed by.
  ({ id: 1, bounds: workArea, workArea, scaleFactor: 1 }) as Display

class StandInScreen extends EventEmitter implements Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'> {
  areas: Rectangle[] = [{ x: 0, y: 0, width: 1920, height: 1040 }]
  getAllDisplays(): Display[] {
    return this.areas.map(displayOf)
  }
  getPrimaryDisplay(): Display {
    return displayOf(this.areas[0] ?? { x: 0, y: 0, width: 1280, height: 720 })
  }
}
export const screen = new StandInScreen()

class StandInTheme extends EventEmitter {
  shouldUseDarkColors = false
  themeSource: 'system' | 'light' | 'dark' = 'system'
}
export const nativeTheme = new StandInTheme()

class StandInClipboard implements Pick<Clipboard, 'writeText'> {
  text = ''
  async writeText(text: string): Promise<void> {
    this.text = text
  }
}
export const clipboard = new StandInClipboard()
