import { ok, err } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import type { Failure } from '#contract/errors.ts'
import { createFront } from './care/front.ts'
import { failureOfOpening } from './failures.ts'
import type { Service, ServiceOptions } from './service.ts'
import { learnGerman } from './words/speak.ts'

/** The learner may choose another at any time. */
const learnLanguages = async ({ host }: ServiceOptions): Promise<void> => {
  if (host !== 'cli') await learnGerman()
}

/**
 * Opens the database in the data folder (made when missing) and starts the service over it. Fails with a message for the
 * learner when the database is in use, newer, damaged, lost, or cannot be written.
 */
export const openService = async (options: ServiceOptions): Promise<Result<Service, Failure>> => {
  await learnLanguages(options)
  const { service, error } = createFront(options)
  if (error === null) return ok(service)
  service.close()
  return err(failureOfOpening(error))
}

/**
 * The same, but a database that cannot be opened does not end it: the service then answers only what the care of the data
 * needs, and everything else once the database is open. `problem`: what was wrong at the start.
 */
export const openServiceOrCare = async (
  options: ServiceOptions,
): Promise<{ readonly service: Service; readonly problem: Failure | null }> => {
  await learnLanguages(options)
  const { service, error } = createFront(options)
  return { service, problem: error === null ? null : failureOfOpening(error) }
}
