import type { StandInSetup } from './wire.ts'

/** How this run was set up. */
export const setup = JSON.parse(process.env['STAND_IN'] ?? '{}') as StandInSetup

export const lacks = new Set(setup.lacks)

/** What the main process asked of Electron, by name, in order. */
export const calls: string[] = []

/** Notes that something was asked for. */
export const note = (name: string): void => void calls.push(name)

/** Tells the tests something; without them there is nobody to tell. */
export const tell = (message: object): void => {
  if (process.connected) process.send?.(message)
}
