import { EventEmitter } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, LoginItemSettings, Settings } from 'electron'
import { note, setup } from './records.ts'

type Closable = { readonly close: () => void; readonly isDestroyed: () => boolean }

/** What the second start says to the first. */
type Handover = { readonly argv: string[]; readonly cwd: string }

class StandInApp
  extends EventEmitter
  implements
    Pick<
      App,
      | 'enableSandbox'
      | 'setPath'
      | 'getPath'
      | 'getAppPath'
      | 'getVersion'
      | 'getName'
      | 'getLocale'
      | 'getSystemLocale'
      | 'whenReady'
      | 'isReady'
      | 'quit'
      | 'exit'
      | 'relaunch'
      | 'requestSingleInstanceLock'
      | 'releaseSingleInstanceLock'
      | 'setAppUserModelId'
      | 'setLoginItemSettings'
      | 'getLoginItemSettings'
      | 'addRecentDocument'
      | 'setAboutPanelOptions'
      | 'setSecureKeyboardEntryEnabled'
    >
{
  readonly isPackaged = setup.isPackaged ?? true
  readonly paths = new Map<string, string>()
  loginItem: Settings = { openAtLogin: false }
  #windows: () => readonly Closable[] = () => []
  #isReady = false
  #isQuitting = false
  #letGo: () => void = () => undefined

  useWindows(windows: () => readonly Closable[]): void {
    this.#windows = windows
  }
  enableSandbox(): void {
    note('enableSandbox')
  }
  setPath(name: string, path: string): void {
    note('setPath')
    this.paths.set(name, path)
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? join(tmpdir(), name)
  }
  getAppPath(): string {
    return process.cwd()
  }
  getName(): string {
    return 'Roadbook'
  }
  getVersion(): string {
    return setup.version ?? '0.0.0-test'
  }
  getLocale(): string {
    return setup.locale ?? 'en-GB'
  }
  getSystemLocale(): string {
    return setup.locale ?? 'en-GB'
  }
  setSecureKeyboardEntryEnabled(): void {
    note('setSecureKeyboardEntryEnabled')
  }
  async whenReady(): Promise<void> {
    note('whenReady')
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
    if (this.#isReady) return
    this.#isReady = true
    note('ready')
    this.emit('ready')
  }
  isReady(): boolean {
    return this.#isReady
  }
  /** Asks each window, as Electron does; one that will not close stops it. */
  quit(): void {
    note('quit')
    if (this.#isQuitting) return
    this.#isQuitting = true
    let isPrevented = false
    const event = { preventDefault: () => (isPrevented = true) }
    this.emit('before-quit', event)
    if (!isPrevented) for (const window of this.#windows()) window.close()
    // Closing the last of them ended it already, or one stayed.
    if (isPrevented || this.#windows().length > 0) this.#isQuitting = false
    else this.#end(0)
  }
  allClosed(): void {
    if (this.#isQuitting) return
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }
  #end(code: number): void {
    this.emit('will-quit', { preventDefault: () => undefined })
    this.emit('quit', {}, code)
    this.exit(code)
  }
  exit(code = 0): void {
    note('exit')
    setImmediate(() => process.exit(code))
  }
  relaunch(): void {
    note('relaunch')
  }
  setAppUserModelId(): void {
    note('setAppUserModelId')
  }
  setLoginItemSettings(settings: Settings): void {
    note('setLoginItemSettings')
    this.loginItem = settings
  }
  getLoginItemSettings(): LoginItemSettings {
    // The rest is of macOS and Windows.
    return { openAtLogin: this.loginItem.openAtLogin ?? false } as LoginItemSettings
  }
  addRecentDocument(): void {
    note('addRecentDocument')
  }
  setAboutPanelOptions(): void {
    note('setAboutPanelOptions')
  }

  /** One process for each userData folder, as Chromium keeps it; a second one hands over how it was started. */
  requestSingleInstanceLock(): boolean {
    note('requestSingleInstanceLock')
    const folder = this.getPath('userData')
    const lock = join(folder, 'SingletonLock')
    const socket = socketFor(folder)
    if (isHeld(lock)) {
      const handover: Handover = { argv: process.argv, cwd: process.cwd() }
      const line = connect(socket)
      line.on('error', () => undefined)
      line.end(JSON.stringify(handover))
      return false
    }
    rmSync(socket, { force: true })
    writeFileSync(lock, String(process.pid))
    const server = createServer((line) => {
      let text = ''
      line.on('data', (chunk: Buffer) => (text += chunk.toString()))
      line.on('end', () => {
        const { argv, cwd } = JSON.parse(text) as Handover
        this.emit('second-instance', {}, argv, cwd, undefined)
      })
    })
    server.listen(socket).unref()
    this.#letGo = () => {
      server.close()
      rmSync(lock, { force: true })
      rmSync(socket, { force: true })
    }
    process.on('exit', this.#letGo)
    return true
  }
  releaseSingleInstanceLock(): void {
    note('releaseSingleInstanceLock')
    this.#letGo()
    process.off('exit', this.#letGo)
  }
}

/** Whether the process that wrote the lock still runs; one that was killed left it behind. */
const isHeld = (lock: string): boolean => {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}

/** Short enough for a socket, whatever the folder is called. */
const socketFor = (folder: string): string =>
  join(tmpdir(), `stand-in-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}.sock`)

export const app = new StandInApp()
