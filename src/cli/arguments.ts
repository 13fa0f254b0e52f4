import { parseDay } from '#core/time/day.ts'
import { type Result, ok } from '#core/result.ts'
import { type CliFailure, wrongUsage } from './outcome.ts'

/** Options that every command takes. */
export const commonOptions = {
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Runs node's argument parser; an option it does not know becomes a plain sentence. */
export const parseOrExplain = <T>(command: string, parse: () => T): Result<T, CliFailure> => {
  try {
    return ok(parse())
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const [sentence] = message.split('. To specify')
    return wrongUsage(`${sentence?.replace(/\.$/, '')}. See: roadbook ${command} --help`)
  }
}

/** The text as an ISO day. `option` is named in the failure. */
export const parseDayOption = (option: string, text: string): Result<string, CliFailure> => {
  const day = parseDay(text)
  return day === null
    ? wrongUsage(`${option} takes a day written YYYY-MM-DD that exists, not "${text}".`)
    : ok(day)
}
