import type { Failure } from '#contract/errors.ts'
import { type Result, err } from '#core/result.ts'

/** Why a command ended without doing its work. 2 is wrong usage, 1 is everything else. */
export type CliFailure = { readonly message: string; readonly exitCode: 1 | 2 }

/** What a command gives back: what goes to stdout, and remarks for stderr. */
export type Outcome = Result<{ readonly out: string; readonly remarks?: readonly string[] }, CliFailure>

export const failed = (message: string): { readonly ok: false; readonly error: CliFailure } =>
  err({ message, exitCode: 1 })

export const wrongUsage = (message: string): { readonly ok: false; readonly error: CliFailure } =>
  err({ message, exitCode: 2 })

/** A failure of the service, in the words it came with. */
export const refused = ({ message, id }: Failure): { readonly ok: false; readonly error: CliFailure } =>
  failed(id === undefined ? message : `${message} (reference ${id})`)
