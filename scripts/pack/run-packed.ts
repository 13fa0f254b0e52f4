import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { extractAll } from '@electron/asar'
import { startStandInApp } from '../../tests/support/electron/stand-in-app.ts'
import type { Packed } from './targets.ts'

/** Runs the packed main bundle on Node, with the stand-in for Electron; resolves once it answers a call. */
export const runPacked = async (
  { resources }: Packed,
  folder: string,
): Promise<{ readonly readyMs: number }> => {
  const app = join(folder, 'extracted')
  const dataFolder = join(folder, 'data')
  mkdirSync(dataFolder, { recursive: true })
  extractAll(join(resources, 'app.asar'), app)
  const startedMs = performance.now()
  const running = await startStandInApp({ dataFolder, bundle: join(app, 'out/main/index.js') })
  const opened = new Promise<number>((done) => {
    running.listen((message) => {
      if (message.type === 'load') done(message.windowId)
    })
  })
  const ended = running.ended().then((code) => {
    throw new Error(`the packed app ended with ${code}: ${running.printed()}`)
  })
  const windowId = await Promise.race([opened, ended])
  const frame = { url: 'app://bundle/', isMain: true }
  const text = JSON.stringify([{ op: 'app.info', input: {} }])
  const reply = await running.ask({ ask: 'invoke', windowId, frame, channel: 'roadbook:call', text })
  if (!String(reply).includes('"ok":true')) throw new Error(`the packed app answers ${String(reply)}`)
  const readyMs = Math.round(performance.now() - startedMs)
  ended.catch(() => undefined)
  await running.quit()
  return { readyMs }
}
