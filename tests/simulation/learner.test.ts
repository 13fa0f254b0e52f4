/**
 * A simulated learner: good and bad weeks, sick days, other hours, slots moved by hand, pauses, another option, an edited
 * document; over the real service and a real database. After each event everything that is promised is looked up in the
 * file. `ROADBOOK_SEEDS=200 npm run unit -- tests/simulation` lives that many lives.
 */
import { afterAll, describe, expect, test } from 'vitest'
import { errorOf, live } from './life.ts'
import type { Life } from './life.ts'
import { createWorld } from './world.ts'

const SEEDS = Number(process.env['ROADBOOK_SEEDS'] ?? 1)
const FIRST_SEED = Number(process.env['ROADBOOK_FIRST_SEED'] ?? 1)
const LIFE_TIMEOUT_MS = 300_000
const SHOWN_LINES = 25

const seeds = Array.from({ length: SEEDS }, (_, index) => FIRST_SEED + index)
const lives: Life[] = []
const events = new Map<string, number>()

describe('forty weeks with the app', () => {
  test.each(seeds)(
    'keep every promise (seed %i)',
    async (seed) => {
      const world = await createWorld(seed)
      try {
        lives.push(await live(world))
      } catch (error) {
        throw new Error(`seed ${seed}, ${world.zone}:\n${world.diary.slice(-SHOWN_LINES).join('\n')}`, {
          cause: error,
        })
      }
      for (const [what, times] of world.counts) events.set(what, (events.get(what) ?? 0) + times)
      expect(world.counts.get('sessions') ?? 0).toBeGreaterThan(50)
      expect(world.service.logged).toEqual([])
    },
    LIFE_TIMEOUT_MS,
  )
})

const mean = (values: readonly number[]): string =>
  values.length === 0 ? '-' : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1)

/** When it was done, or what was said of that in the end. */
const endOf = ({ finishedOn, forecasts }: Life): string | null =>
  finishedOn ?? forecasts.at(-1)?.finish ?? null

/** Mean error in days by how much of the way was gone. */
const errors = (): string =>
  [0, 0.25, 0.5, 0.75, 0.9]
    .map((share) => {
      const off = lives.flatMap((life) => {
        const one = life.forecasts[Math.floor(share * (life.forecasts.length - 1))]
        const end = endOf(life)
        const error = one === undefined || end === null ? null : errorOf(one, end)
        return error === null ? [] : [error]
      })
      return `${share * 100} %: ${mean(off)}`
    })
    .join(', ')

afterAll(() => {
  const finished = lives.filter(({ finishedOn }) => finishedOn !== null).length
  const told = [...events].sort((a, b) => b[1] - a[1]).map(([what, times]) => `${what} ${times}`)
  console.log(
    `${lives.length} lives, ${finished} finished in time; forecast off by days after … of the way: ${errors()}\n${told.join(', ')}`,
  )
})
