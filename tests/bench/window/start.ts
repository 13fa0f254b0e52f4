/** Cold starts: Today, and the week with its slots, against the bare page. */
import { coldStart, HEADING } from './browser.ts'
import type { Figure } from './figures.ts'
import type { Measured } from './measured.ts'

export const TODAY_START = 'Today can be used, cold start'
export const WEEK_START = 'the week with its slots, cold start'

const START_BUTTON = 'main button'
const SLOT = 'main [data-slot]'

const pairsOf = async (
  { app, floor, rounds }: Measured,
  hash: string,
  selector: string,
): Promise<Figure['pairs']> => {
  const pairs: { value: number; floor: number }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const value = await coldStart(app.at(hash), [HEADING, selector])
    pairs.push({ value, floor: await coldStart(floor, [HEADING]) })
  }
  return pairs
}

export const startFigures = async (measured: Measured): Promise<Figure[]> => [
  {
    name: TODAY_START,
    pairs: await pairsOf(measured, '', START_BUTTON),
    unit: 'ms',
    target: 1.8,
  },
  {
    name: WEEK_START,
    pairs: await pairsOf(measured, 'week', SLOT),
    unit: 'ms',
    target: 3,
  },
]
