import { parseDay } from '#core/time/day.ts'
import { type Result, ok } from '#core/result.ts'
import { type CliFailure, wrongUsage } from './outcome.ts'

/** Options that every command takes. */
export const commonOptions = {
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Runs node's argument parser; an option it does not know becomes a plain sentence, and so does an empty `--data`. */
export const parseOrExplain = <T extends { readonly values: { readonly data?: string | undefined } }>(
  command: string,
  parse: () => T,
): Result<T, CliFailure> => {
  try {
    const parsed = parse()
    // An unset shell variable, most likely: neither the usual place nor the current folder is what was meant.
    return parsed.values.data === '' ? wrongUsage('--data takes a folder, and it was empty.') : ok(parsed)
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
