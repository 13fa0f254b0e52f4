/**
 * The host is stopped for a while and goes on, as by a debugger, a full machine or sleep without a word: what nobody
 * saw for over a minute is asked about and not counted.
 *
 * On the real host that takes over a minute: ROADBOOK_SLOW=1 vitest run tests/reliability/stopped
 */
import { describe, expect, test } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'
import { startTimedHost } from '../support/timed-host.ts'
import { HOW_TO_RUN_SLOW, callsTo, havePages, inspect, isSlow, startHost, studiedMs, wait } from './host.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const NOW_MS = Date.UTC(2026, 10, 23, 9)

describe('a host on clocks of the test', () => {
  test('asks after more than a minute, and counts nothing of it', async () => {
    havePages()
    const host = await startTimedHost(tempFolder(), NOW_MS)
    const call = callsTo(host)
    await call('timer.start', { version: 0, topicId: null })
    await host.advance(10 * MINUTE_MS)
    await host.stall(90 * SECOND_MS)
    await host.advance(10 * SECOND_MS)
    expect(await call('timer.get', {})).toMatchObject({
      phase: 'asking',
      question: { reason: 'gap', countedMs: 10 * MINUTE_MS, fromMs: NOW_MS + 10 * MINUTE_MS },
    })
    await host.stop()
    expect(studiedMs(inspect(host.dataFolder).sessions)).toBe(10 * MINUTE_MS)
  })

  test('that is killed and started again asks too', async () => {
    havePages()
    const dataFolder = tempFolder()
    const host = await startTimedHost(dataFolder, NOW_MS)
    await callsTo(host)('timer.start', { version: 0, topicId: null })
    await host.advance(10 * MINUTE_MS)
    await host.kill()
    const again = await startTimedHost(dataFolder, NOW_MS + 60 * MINUTE_MS)
    expect(await callsTo(again)('timer.get', {})).toMatchObject({
      phase: 'asking',
      question: { reason: 'restart', countedMs: 10 * MINUTE_MS, heldMs: 50 * MINUTE_MS },
    })
    await again.stop()
  })
})

describe('the real host', () => {
  test(
    'asks after more than a minute, and counts nothing of it',
    { timeout: 2 * MINUTE_MS },
    async ({ skip }) => {
      skip(process.platform === 'win32', 'Windows cannot stop a process')
      skip(!isSlow, HOW_TO_RUN_SLOW)
      havePages()
      const dataFolder = tempFolder()
      const host = await startHost(dataFolder)
      await host.call('timer.start', { version: 0, topicId: null })
      await wait(12 * SECOND_MS)
      host.process.kill('SIGSTOP')
      await wait(65 * SECOND_MS)
      host.process.kill('SIGCONT')
      await wait(11 * SECOND_MS)
      const { phase, question } = await host.call('timer.get', {})
      expect(phase).toBe('asking')
      expect(question?.reason).toBe('gap')
      expect(question?.heldMs).toBeGreaterThan(65 * SECOND_MS)
      await host.stop()
      const studied = studiedMs(inspect(dataFolder).sessions)
      expect(studied).toBeGreaterThanOrEqual(9 * SECOND_MS)
      expect(studied).toBeLessThan(13 * SECOND_MS)
      console.log('stopped for 65 s: counted', studied, 'ms before, held', question?.heldMs, 'ms')
    },
  )

  test('counts a shorter stop, since the learner was there', { timeout: 2 * MINUTE_MS }, async ({ skip }) => {
    skip(process.platform === 'win32', 'Windows cannot stop a process')
    skip(!isSlow, HOW_TO_RUN_SLOW)
    havePages()
    const dataFolder = tempFolder()
    const host = await startHost(dataFolder)
    const askedMs = performance.now()
    await host.call('timer.start', { version: 0, topicId: null })
    await wait(2 * SECOND_MS)
    host.process.kill('SIGSTOP')
    await wait(35 * SECOND_MS)
    host.process.kill('SIGCONT')
    await wait(SECOND_MS)
    const { version } = await host.call('timer.get', {})
    const paused = await host.call('timer.command', { version, command: { type: 'pause' } })
    const passedMs = performance.now() - askedMs
    await host.stop()
    expect(paused.interval?.countedMs).toBeGreaterThan(passedMs - SECOND_MS)
    expect(paused.interval?.countedMs).toBeLessThanOrEqual(passedMs + 20)
    expect(inspect(dataFolder).kinds).toContain('gap')
  })
})
