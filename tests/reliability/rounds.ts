/** How often a fault is tried: a few times in the daily suite, as often as `ROADBOOK_FAULTS` says in the long run. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const wanted = process.env['ROADBOOK_FAULTS']

const isLongRun = wanted === 'all'
export const rounds = (few: number, all: number): number => (isLongRun ? all : few)

/** Enough for so many rounds on a slow and busy computer; nobody waits for a long run. */
export const timeoutFor = (count: number, msEach: number): number =>
  60_000 + count * msEach * (isLongRun ? 5 : 1)

/** What came of them, for docs/reliability.md; only of a long run. */
export const report = (name: string, figures: object): void => {
  const folder = process.env['ROADBOOK_REPORTS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(figures, null, 2)}\n`)
}
