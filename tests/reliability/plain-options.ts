/** What a host gives the service, for children of tests, which know nothing of vitest. */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Client } from '#contract/client.ts'
import { openService } from '#service/open-service.ts'
import type { Service, ServiceOptions } from '#service/service.ts'

const root = resolve(import.meta.dirname, '../..')

export const plainOptions = (dataFolder: string): ServiceOptions => ({
  dataFolder,
  host: 'web',
  capabilities: [],
  version: '0.0.0-test',
  resourcesFolder: join(root, 'resources'),
  readerWorkerUrl: pathToFileURL(join(root, 'src/service/reading/worker.ts')),
  careWorkerUrl: pathToFileURL(join(root, 'src/service/care/worker.ts')),
  systemZone: () => 'UTC',
  locale: 'en-GB',
})

export const openPlainly = async (dataFolder: string): Promise<Service> => {
  const opened = await openService(plainOptions(dataFolder))
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.message}`)
  return opened.value
}

const HOUR_MS = 3_600_000
/** Long ago, and each of them further. */
const LAST_MS = Date.UTC(2020, 0, 1)

/** The n-th session of a load, found again by its note. */
export const addLoad = async ({ call }: Client, at: number): ReturnType<typeof call<'session.add'>> => {
  const startMs = LAST_MS - at * HOUR_MS
  return await call('session.add', {
    topicId: null,
    kind: 'learn',
    startMs,
    endMs: startMs + HOUR_MS / 2,
    note: `load ${at}`,
  })
}

/** Says something to the parent at once. */
export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
