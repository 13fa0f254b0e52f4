/** Both ends of a call, held to the table. */
import { operations } from '#contract/operations.ts'
import type { OperationName } from '#contract/operations.ts'
import type { z } from 'zod'
import de from 'zod/v4/locales/de.js'
import { faultText } from '#core/planning/fault-text.ts'
import { currentSpeech, i18n } from '#core/words/i18n.ts'
import { fail } from './failures.ts'
import type { Outcome } from './failures.ts'
import { isJsonSafe } from './json-safe.ts'

/** What is wrong with a value, in the language in force; Zod's own is English. */
const GERMAN = { error: de().localeError }

/** Zod walks into what it is given: a hostile depth overflows the stack and throws instead of failing. */
export const parse = <S extends z.ZodType>(schema: S, value: unknown): Outcome<z.output<S>> => {
  try {
    const parsed = schema.safeParse(value, currentSpeech().language === 'de' ? GERMAN : undefined)
    return parsed.success ? { ok: true, value: parsed.data } : fail('INVALID', describeIssues(parsed.error))
  } catch (error) {
    if (error instanceof RangeError) return fail('INVALID', i18n.t('This is nested too deeply to be read.'))
    throw error
  }
}

const describeIssues = (error: z.ZodError): string => {
  const [issue] = error.issues
  if (issue === undefined) return i18n.t('This is not valid.')
  if (issue.code === 'custom') return faultText(issue.message)
  const where = issue.path.map(String).join('.')
  return where === '' ? issue.message : `${where}: ${issue.message}`
}

/** A result the table does not allow is our mistake, not the caller's. */
export const checkOutput = (name: OperationName, value: unknown): unknown => {
  const parsed = operations[name].output.parse(value)
  if (!isJsonSafe(parsed)) throw new Error(`the result of ${name} does not survive JSON`)
  return parsed
}

export const checked = (name: OperationName, outcome: Outcome<unknown>): Outcome<unknown> =>
  outcome.ok ? { ok: true, value: checkOutput(name, outcome.value) } : outcome
