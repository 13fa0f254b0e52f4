/** The main bundle, built as for a release, on the stand-in for Electron: without a browser, pages are told and not drawn. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { callChannel } from '#contract/channels.ts'
import type { Reply } from '#contract/envelope.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import { buildHosts } from './build-hosts.ts'
import { decode, encode } from './electron/cloning.ts'
import { type StandInApp, startStandInApp } from './electron/stand-in-app.ts'
import type { StandInSetup } from './electron/wire.ts'
import { writeFiles } from './temp-folder.ts'

const root = resolve(import.meta.dirname, '../..')

export type StartBuilt = (dataFolder: string, setup?: StandInSetup) => Promise<StandInApp>

/** Builds the bundle before the tests of a file; returns what starts it. An app ends with its test at the latest. */
export const useBuiltMain = (): StartBuilt => {
  // Below node_modules, so that the bundle finds the SQLite binding as it does in place.
  let folder = ''
  beforeAll(async () => {
    const cache = join(root, 'node_modules/.cache')
    mkdirSync(cache, { recursive: true })
    folder = mkdtempSync(join(cache, 'main-test-'))
    symlinkSync(join(root, 'resources'), join(folder, 'resources'), 'junction')
    writeFiles(folder, { 'out/renderer/index.html': '<p>index</p>', 'package.json': '{ "type": "module" }' })
    await buildHosts(join(folder, 'out'))
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return async (dataFolder, setup = {}) => {
    const app = await startStandInApp({ dataFolder, setup, bundle: join(folder, 'out/main/index.js') })
    onTestFinished(() => void app.process.kill('SIGKILL'))
    return app
  }
}

/** The first window, once it is there. */
export const windowOf = (app: StandInApp): Promise<number> =>
  new Promise((done) => {
    app.listen((message) => {
      if (message.type === 'load') done(message.windowId)
    })
  })

export type Call = (op: string, input: unknown) => Promise<Reply & { readonly value?: unknown }>

/** Calls the app as a page of its window would. */
export const callFrom = async (app: StandInApp): Promise<Call> => {
  const windowId = await windowOf(app)
  const frame = { url: 'app://bundle/', isMain: true }
  return async (op, input) => {
    const text = encode([{ op, input }])
    const answer = await app.ask({ ask: 'invoke', windowId, frame, channel: callChannel, text })
    return decode(answer as string) as Reply
  }
}

export const timerOf = async (call: Call): Promise<TimerView> =>
  (await call('timer.get', {})).value as TimerView
