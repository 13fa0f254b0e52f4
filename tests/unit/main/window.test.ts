import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openMainWindow, webPreferences } from '../../../src/main/window.ts'

const { made } = vi.hoisted(() => ({
  made: [] as { options: Electron.BrowserWindowConstructorOptions; url: string; shown: boolean }[],
}))

vi.mock('electron', () => ({
  BrowserWindow: class {
    readonly entry
    constructor(options: Electron.BrowserWindowConstructorOptions) {
      this.entry = { options, url: '', shown: false }
      made.push(this.entry)
    }
    once(event: string, listener: () => void): void {
      if (event === 'ready-to-show') listener()
    }
    show(): void {
      this.entry.shown = true
    }
    loadURL(url: string): Promise<void> {
      this.entry.url = url
      return Promise.resolve()
    }
  },
}))

beforeEach(() => {
  made.length = 0
})

const open = (isPackaged: boolean) => {
  openMainWindow({ preload: '/app/preload/index.cjs', url: 'app://bundle/', isPackaged, isDark: false })
  const [window] = made
  if (window === undefined) throw new Error('no window was made')
  return window
}

describe('the main window', () => {
  test('page and system are kept apart in every way Electron knows', () => {
    expect(webPreferences).toEqual({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      autoplayPolicy: 'no-user-gesture-required',
    })
  })

  test('a window has these preferences, its preload script, and nothing else', () => {
    expect(open(true).options.webPreferences).toEqual({
      ...webPreferences,
      preload: '/app/preload/index.cjs',
      devTools: false,
    })
  })

  test('developer tools exist only in development', () => {
    expect(open(false).options.webPreferences?.devTools).toBe(true)
  })

  test('it loads its page and shows itself once there is something to show', () => {
    expect(open(true)).toMatchObject({ url: 'app://bundle/', shown: true, options: { show: false } })
  })
})

test('no other file makes windows or views', () => {
  const folder = resolve(import.meta.dirname, '../../../src/main')
  const makers = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .filter((name) =>
      /new (?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/.test(
        readFileSync(join(folder, name), 'utf8'),
      ),
    )
  expect(makers).toEqual(['window.ts'])
})
