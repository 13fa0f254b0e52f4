import type { OperationName } from '#contract/operations.ts'
import type { Service } from './service.ts'

/** What every window asks first. Reads only. */
const FIRST_READS: readonly OperationName[] = [
  'app.info',
  'settings.get',
  'plan.list',
  'timer.get',
  'today.get',
]

/**
 * Answers once what every window is about to ask, while that window is still being loaded: the first answer takes several
 * times as long as those after it, since its code is compiled and its pages are read from the disk. Nobody hears the answers.
 * `ending`: the service closes.
 */
export const warmUp = async (service: Pick<Service, 'dispatch'>, ending: AbortSignal): Promise<void> => {
  for (const op of FIRST_READS) {
    // Between two of them, what a window asks already comes first.
    await new Promise((done) => setImmediate(done))
    if (ending.aborted) return
    await service.dispatch({ op, input: {} })
  }
}
