/** Works forecasts out beside everything else, and remembers the latest: screens ask again while nothing has changed. */
import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { forecastInSteps } from '#core/forecast/forecast.ts'
import type { Forecast, ForecastInput } from '#core/forecast/model.ts'

/** Any will do, as long as it is the same everywhere. */
const SEED = 1
/** Now and a week ago, before and after something changed. */
const REMEMBERED = 4

type Watch = {
  readonly signal?: AbortSignal
  /** Share of it that is done. */
  readonly onProgress?: (fraction: number) => void
}

export type Forecasts = {
  /** Everything else runs in between its steps of a few ms. Rejects when it was cancelled. */
  readonly of: (input: ForecastInput, watch?: Watch) => Promise<Forecast>
}

const keyOf = (input: ForecastInput): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...input, studiedByDay: [...input.studiedByDay] }))
    .digest('base64url')

export const createForecasts = (): Forecasts => {
  const known = new Map<string, Forecast>()
  // One after the other, so that whoever asks for what is being worked out finds it known.
  let turn: Promise<unknown> = Promise.resolve()

  const remember = (key: string, found: Forecast): void => {
    known.set(key, found)
    const [oldest] = known.keys()
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
  }

  const workOut = async (input: ForecastInput, { signal, onProgress }: Watch): Promise<Forecast> => {
    const key = keyOf(input)
    const already = known.get(key)
    if (already !== undefined) return already
    const steps = forecastInSteps(input, { seed: SEED })
    for (;;) {
      signal?.throwIfAborted()
      const step = steps.next()
      if (step.done === true) {
        remember(key, step.value)
        return step.value
      }
      onProgress?.(step.value)
      await setImmediate()
    }
  }

  return {
    of: (input, watch = {}) => {
      const found = turn.then(() => workOut(input, watch))
      turn = found.catch(() => undefined)
      return found
    },
  }
}
