/** Puts this process on clocks that the tests turn: the date, the monotonic clock and what is due after a while. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { type FakeClocks, createFakeClocks } from '../fake-clocks.ts'

const MS_PER_SECOND = 1000

/** Must run before anything that is to go by these clocks is loaded. */
export const turnClocks = (nowMs: number): FakeClocks => {
  const clocks = createFakeClocks(nowMs)
  const RealDate = Date
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, asked) =>
      Reflect.construct(target, args.length === 0 ? [clocks.wall()] : args, asked) as Date,
    get: (target, name) => (name === 'now' ? clocks.wall : (Reflect.get(target, name) as unknown)),
  })
  performance.now = clocks.monotonic.read

  const stops = new Map<unknown, () => void>()
  const arm = (run: () => void, delayMs = 0): unknown => {
    const handle = { ref: () => handle, unref: () => handle }
    stops.set(handle, clocks.schedule(run, delayMs))
    return handle
  }
  const disarm = (handle: unknown): void => {
    stops.get(handle)?.()
    stops.delete(handle)
  }
  Object.assign(globalThis, { setTimeout: arm, clearTimeout: disarm })

  // Where the app looks for a clock that runs through sleep.
  const readFileSync = fs.readFileSync
  fs.readFileSync = ((path: string, ...rest: [undefined]) =>
    path === '/proc/uptime'
      ? String(clocks.monotonic.read() / MS_PER_SECOND)
      : readFileSync(path, ...rest)) as typeof readFileSync
  syncBuiltinESMExports()
  return clocks
}
