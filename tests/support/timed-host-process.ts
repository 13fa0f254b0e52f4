/**
 * The real service and the real web host, on clocks that its parent turns: `node timed-host-process.ts FOLDER NOW_MS`.
 * Each message moves the clocks once and is answered when everything due on the way has run.
 */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openService } from '#service/open-service.ts'
import { startWebHost } from '../../src/web/http-host.ts'
import { createFakeClocks } from './fake-clocks.ts'

/** How the clocks are moved, as FakeClocks names it. */
export type ClockMove = {
  readonly how: 'advance' | 'stall' | 'sleep' | 'setClock'
  readonly ms: number
}

const root = resolve(import.meta.dirname, '../..')
const [dataFolder = '', nowMs = ''] = process.argv.slice(2)
const clocks = createFakeClocks(Number(nowMs))

const opened = await openService({
  dataFolder,
  host: 'web',
  capabilities: [],
  version: '0.0.0-test',
  resourcesFolder: join(root, 'resources'),
  readerWorkerUrl: pathToFileURL(join(root, 'src/service/reading/worker.ts')),
  careWorkerUrl: pathToFileURL(join(root, 'src/service/care/worker.ts')),
  clock: clocks.wall,
  monotonic: clocks.monotonic,
  schedule: clocks.schedule,
})
if (!opened.ok) throw new Error(opened.error.message)
const service = opened.value
const webHost = await startWebHost({ service, rendererFolder: join(root, 'out/renderer'), heartbeatMs: 10 })

const close = async (): Promise<void> => {
  await webHost.close()
  service.close()
  process.exit(0)
}
process.on('SIGTERM', () => void close())
process.on('disconnect', () => void close())
process.on('message', ({ how, ms }: ClockMove) => {
  clocks[how](ms)
  process.send?.({ nowMs: clocks.wall() })
})
process.stdout.write(`${webHost.origin}/#token=${webHost.token}\n`)
