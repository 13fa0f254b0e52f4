/**
 * Somebody sets the computer's clock while the real host times. libfaketime moves the wall clock of the host alone;
 * the monotonic clock stays true.
 *
 * A minute of focus to its end takes over a minute: ROADBOOK_SLOW=1 vitest run tests/reliability/set-clock
 */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempFolder } from '../support/temp-folder.ts'
import { HOW_TO_RUN_SLOW, havePages, inspect, isSlow, startHost, studiedMs, wait } from './host.ts'
import type { LivingHost } from './host.ts'

const LIBRARY = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1'
const HAS_LIBRARY = existsSync(LIBRARY)
const NO_LIBRARY = `needs ${LIBRARY} (Debian package libfaketime)`

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** The monotonic clock is read in steps of 10 ms. */
const GRAIN_MS = 20
/** What a call over HTTP, a late timer and a busy machine may add. */
const MOST_LATE_MS = 1_500

type SettableHost = LivingHost & {
  readonly dataFolder: string
  /** Sets the clock so many seconds off the true time. */
  readonly setClock: (offSeconds: number) => void
}

const startSettableHost = async (): Promise<SettableHost> => {
  havePages()
  const folder = tempFolder()
  const dataFolder = join(folder, 'data')
  const offset = join(folder, 'offset')
  const setClock = (offSeconds: number): void =>
    writeFileSync(offset, `${offSeconds < 0 ? '' : '+'}${offSeconds}\n`)
  setClock(0)
  const host = await startHost(dataFolder, {
    LD_PRELOAD: LIBRARY,
    FAKETIME_TIMESTAMP_FILE: offset,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  })
  return { ...host, dataFolder, setClock }
}

const anchorMs = async ({ call }: LivingHost): Promise<number> => (await call('timer.get', {})).anchorMs

describe('a clock that is set back an hour, then forward two', () => {
  test('changes no length, and is put on record', async ({ skip }) => {
    skip(!HAS_LIBRARY, NO_LIBRARY)
    const host = await startSettableHost()
    const { call, setClock } = host
    const askedMs = performance.now()
    await call('timer.start', { version: 0, topicId: null })
    await wait(2_500)
    setClock(-3600)
    // Whatever is done makes the host look at its clocks; heartbeats would, ten seconds apart.
    const set = await call('timer.command', { version: 1, command: { type: 'extend', minutes: 1 } })
    expect(Math.abs(set.anchorMs - Date.now() + HOUR_MS)).toBeLessThan(MINUTE_MS)
    await wait(2_500)
    setClock(7200)
    await call('timer.command', { version: set.version, command: { type: 'extend', minutes: 1 } })
    expect(Math.abs((await anchorMs(host)) - Date.now() - 2 * HOUR_MS)).toBeLessThan(MINUTE_MS)
    await wait(2_500)
    const { version } = await call('timer.get', {})
    const paused = await call('timer.command', { version, command: { type: 'pause' } })
    const passedMs = performance.now() - askedMs
    await host.stop()

    expect(paused.interval?.countedMs).toBeGreaterThan(7_400)
    expect(paused.interval?.countedMs).toBeLessThanOrEqual(passedMs + GRAIN_MS)
    const { sessions, kinds, details } = inspect(host.dataFolder)
    expect(studiedMs(sessions)).toBe(paused.interval?.countedMs)
    const jumps = details.filter((_detail, index) => kinds[index] === 'clock-jump')
    expect(jumps.map(({ ms }) => Math.round(Number(ms) / HOUR_MS))).toEqual([-1, 3])
  })

  test('does not move the end of the interval', { timeout: 2 * MINUTE_MS }, async ({ skip }) => {
    skip(!HAS_LIBRARY, NO_LIBRARY)
    skip(!isSlow, HOW_TO_RUN_SLOW)
    const host = await startSettableHost()
    const { call, setClock } = host
    const { timer } = await call('settings.get', {})
    await call('settings.update', { timer: { ...timer, focusMinutes: 1 } })
    await call('timer.start', { version: 0, topicId: null })
    const startedMs = performance.now()
    await wait(15_000)
    setClock(-3600)
    await wait(25_000)
    setClock(7200)
    await wait(MINUTE_MS - 2_000 - (performance.now() - startedMs))
    const before = await call('timer.get', {})
    expect(before.interval?.kind).toBe('focus')
    await wait(MINUTE_MS + MOST_LATE_MS - (performance.now() - startedMs))
    const after = await call('timer.get', {})
    expect(after).toMatchObject({ phase: 'running', interval: { kind: 'short-break' } })
    await host.stop()
    const { sessions, kinds } = inspect(host.dataFolder)
    expect(sessions.map(({ start_ms, end_ms }) => end_ms - start_ms)).toEqual([MINUTE_MS])
    expect(kinds).toEqual(['start', 'clock-jump', 'clock-jump', 'interval-end'])
    console.log('set clock: the minute was recorded as', studiedMs(sessions), 'ms')
  })
})
