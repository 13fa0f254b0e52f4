/** However the app ends: what was counted is written down and the file closed before the one who ended it is answered. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inspect, studiedMs } from '../../reliability/host.ts'
import { callFrom, timerOf, useBuiltMain } from '../../support/built-main.ts'
import type { StandInApp } from '../../support/electron/stand-in-app.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const start = useBuiltMain()

const NOW_MS = Date.UTC(2026, 10, 25, 8)
/** Less than between two heartbeats: nobody has written it down but the end. */
const STUDIED_MS = 4_000

const logsIn = (names: readonly string[]): string[] => names.filter((name) => /-(?:wal|shm)$/.test(name))

/** An app that has counted for a few seconds since it last wrote anything down. */
const studying = async (): Promise<{ readonly app: StandInApp; readonly dataFolder: string }> => {
  const dataFolder = tempFolder()
  const app = await start(dataFolder, { nowMs: NOW_MS })
  const call = await callFrom(app)
  await call('timer.start', { version: (await timerOf(call)).version, topicId: null })
  await app.ask({ ask: 'clock', move: { how: 'stall', ms: STUDIED_MS } })
  expect(studiedMs(inspect(dataFolder).sessions)).toBe(0)
  expect(logsIn(readdirSync(dataFolder))).toContain('roadbook.db-wal')
  return { app, dataFolder }
}

type End = { readonly from: 'app' | 'powerMonitor' | 'process' | 'window'; readonly event: string }

/** Tells the app of an end, and looks into its folder before anything else can run there. */
const endAndLook = (app: StandInApp, dataFolder: string, end: End): Promise<string[]> =>
  app.evaluate(
    (electron, { folder, from, event }) => {
      const window = electron.BrowserWindow.getAllWindows()[0]
      const { app: own, powerMonitor } = electron
      const source: NodeJS.EventEmitter | undefined = { app: own, powerMonitor, process, window }[from]
      source?.emit(event, {})
      return process.getBuiltinModule('node:fs').readdirSync(folder)
    },
    { folder: dataFolder, ...end },
  )

const ends: Readonly<Record<string, End>> = {
  quitting: { from: 'app', event: 'will-quit' },
  'a computer that shuts down (Linux, macOS)': { from: 'powerMonitor', event: 'shutdown' },
  'a session that ends (Windows)': { from: 'window', event: 'session-end' },
  SIGTERM: { from: 'process', event: 'SIGTERM' },
  SIGINT: { from: 'process', event: 'SIGINT' },
  SIGHUP: { from: 'process', event: 'SIGHUP' },
}

test.each(Object.entries(ends))('%s writes down what was counted and closes, at once', async (_name, end) => {
  const { app, dataFolder } = await studying()
  expect(logsIn(await endAndLook(app, dataFolder, end))).toEqual([])
  const { sessions, integrity } = inspect(dataFolder)
  expect(studiedMs(sessions)).toBe(STUDIED_MS)
  expect(integrity).toBe('ok')
})

test('a session that may end (Windows) has what was counted written down, and can go on', async () => {
  const { app, dataFolder } = await studying()
  const names = await endAndLook(app, dataFolder, { from: 'window', event: 'query-session-end' })
  expect(studiedMs(inspect(dataFolder).sessions)).toBe(STUDIED_MS)
  expect(names).toContain('roadbook.db-wal')
})

test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s from outside ends the app by itself, with one closed file',
  async (signal) => {
    const { app, dataFolder } = await studying()
    app.process.kill(signal)
    // Ended by the signal itself it would have no code.
    expect(await app.ended()).toBe(0)
    expect(logsIn(readdirSync(dataFolder))).toEqual([])
    expect(studiedMs(inspect(dataFolder).sessions)).toBe(STUDIED_MS)
  },
)
