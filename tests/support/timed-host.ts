/** The real host on clocks of the test: hours pass in milliseconds, and nothing depends on how fast the machine is. */
import { once } from 'node:events'
import { test } from '@playwright/test'
import { startStandInHost } from './electron/stand-in-host.ts'
import { hostKind } from './host-kind.ts'
import { type WebApp, startHostScript } from './host-process.ts'
import type { ClockMove } from './timed-host-process.ts'

export type TimedHost = WebApp & {
  /** Time passes awake: what the host has to do on the way it does at its time, before this resolves. */
  readonly advance: (ms: number) => Promise<void>
  /** Time passes and the host does nothing, as if it were stopped. */
  readonly stall: (ms: number) => Promise<void>
  /** Time passes asleep. */
  readonly sleep: (ms: number) => Promise<void>
  /** Somebody sets the clock on the wall. */
  readonly setClock: (byMs: number) => Promise<void>
  /** Ends the host as `kill -9` would. */
  readonly kill: () => Promise<void>
}

const timed = (host: WebApp, turn: (move: ClockMove) => Promise<void>): TimedHost => {
  const move = (how: ClockMove['how']) => (ms: number) => turn({ how, ms })
  return {
    ...host,
    advance: move('advance'),
    stall: move('stall'),
    sleep: move('sleep'),
    setClock: move('setClock'),
    kill: async () => {
      const ended = once(host.process, 'exit')
      host.process.kill('SIGKILL')
      await ended
    },
  }
}

const onLoopback = async (dataFolder: string, nowMs: number): Promise<TimedHost> => {
  const host = await startHostScript('tests/support/timed-host-process.ts', {
    dataFolder,
    args: [dataFolder, String(nowMs)],
  })
  return timed(host, async (move) => {
    const answered = once(host.process, 'message')
    host.process.send(move)
    await answered
  })
}

const onStandIn = async (dataFolder: string, nowMs: number): Promise<TimedHost> => {
  const host = await startStandInHost({ dataFolder, setup: { nowMs } })
  return timed(host, async (move) => void (await host.app.ask({ ask: 'clock', move })))
}

/**
 * Starts a host at a moment. A page needs the same time: `page.clock.install({ time: nowMs })` before it is opened, and
 * `page.clock.runFor(ms)` beside `advance(ms)`. The app must have been built.
 */
export const startTimedHost = (dataFolder: string, nowMs: number): Promise<TimedHost> => {
  // Tests of other kinds start such hosts, too: Playwright is asked only where it runs.
  if (hostKind() === 'electron') test.skip(true, 'real Electron runs on the clocks of its computer')
  return hostKind() === 'loopback' ? onLoopback(dataFolder, nowMs) : onStandIn(dataFolder, nowMs)
}
