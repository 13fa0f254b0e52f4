/** However the host is told to end, what was studied is written down to the last moment, in one whole file. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ended } from '../support/host-process.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { havePages, inspect, startHost, studiedMs, wait } from './host.ts'

test.for(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s loses nothing, and leaves no write-ahead log',
  async (signal, { skip }) => {
    skip(process.platform === 'win32', 'Windows has no signals')
    havePages()
    const dataFolder = tempFolder()
    const host = await startHost(dataFolder)
    const askedMs = performance.now()
    await host.call('timer.start', { version: 0, topicId: null })
    const startedMs = performance.now()
    await wait(1_500)
    host.process.kill(signal)
    const leastMs = performance.now() - startedMs
    await ended(host.process)
    const mostMs = performance.now() - askedMs
    expect(existsSync(join(dataFolder, 'roadbook.db-wal'))).toBe(false)
    const { sessions, integrity } = inspect(dataFolder)
    expect(integrity).toBe('ok')
    expect(sessions.map(({ open }) => open)).toEqual([1])
    expect(studiedMs(sessions)).toBeGreaterThanOrEqual(leastMs - 20)
    expect(studiedMs(sessions)).toBeLessThanOrEqual(mostMs + 20)
  },
)

test('a host that was told to end asks on the next start', async () => {
  havePages()
  const dataFolder = tempFolder()
  const host = await startHost(dataFolder)
  await host.call('timer.start', { version: 0, topicId: null })
  await host.stop()
  const again = await startHost(dataFolder)
  expect(await again.call('timer.get', {})).toMatchObject({
    phase: 'asking',
    question: { reason: 'restart' },
  })
  await again.stop()
})
