import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createSessionReader } from '#service/reading/session-reader.ts'
import type { SessionReaderOptions } from '#service/reading/session-reader.ts'
import { repoFolder } from '../../../support/test-service.ts'
import { TOGGL_OLD } from '../../core/sessions/import/exports.ts'

const workerUrl = pathToFileURL(join(repoFolder, 'src/service/reading/worker.ts'))

const openReader = (options: Partial<SessionReaderOptions> = {}) => {
  const reader = createSessionReader({ workerUrl, ...options })
  onTestFinished(() => reader.close())
  return reader
}

/** Millions of rows of nothing: far more than can be read in a millisecond. */
const endless = (): string => `${TOGGL_OLD}${'x,'.repeat(4_000_000)}\n`

describe('the session reader', () => {
  test('reads files one after the other', async () => {
    const reader = openReader()
    for (let number = 0; number < 2; number += 1) {
      expect(await reader.read(TOGGL_OLD)).toMatchObject({ ok: true, value: { program: 'toggl' } })
    }
  })

  test('gives up a file that takes too long, and reads the next one', async () => {
    const reader = openReader({ timeoutMs: 1 })
    const read = await reader.read(endless())
    expect(read).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/too long|more than/) as string },
    })
    const other = openReader()
    expect(await other.read(TOGGL_OLD)).toMatchObject({ ok: true })
  })

  test('is stopped by its caller, and by closing', async () => {
    const reader = openReader()
    const stop = new AbortController()
    const stopped = reader.read(endless(), { signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(stopped).rejects.toThrow('enough')
    await expect(reader.read(TOGGL_OLD, { signal: stop.signal })).rejects.toThrow('enough')
    const closed = reader.read(endless())
    await Promise.all([expect(closed).rejects.toThrow(/closed/), reader.close()])
  })
})
