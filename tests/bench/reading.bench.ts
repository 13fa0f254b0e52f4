/**
 * How much reading a long roadmap costs over parsing its Markdown, which no reader that keeps line numbers can avoid.
 * Both run interleaved in the same process after a warm-up; medians of seven, and their ratio, so that the speed of the
 * computer cancels out. The seconds are printed for the promise "500 KB in under 2 s".
 */
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { readRoadmap } from '#core/roadmap/read.ts'

const ROUNDS = 7
const MAX_RATIO = 2
const BYTES = 500_000

const row = (week: number, index: number): string =>
  `| Topic ${week}.${index} | ${'some *words* about `code` and [links](https://example.org/a) '.repeat(3)}| 1-2 days |`

const tableWeek = (week: number): string =>
  `## Week ${week}: Part ${week}\n\n| Topic | What you learn | Time |\n|---|---|---|\n` +
  Array.from({ length: 8 }, (_, index) => row(week, index)).join('\n')

const listWeek = (week: number): string =>
  `## Week ${week}: Part ${week}\n\n` +
  Array.from(
    { length: 12 },
    (_, index) =>
      `- [ ] Topic ${week}.${index} (2 days)\n  - a point with *words* and \`code\` about it\n  - [a link](https://example.org/${week}/${index}) to read`,
  ).join('\n')

const documentOf = (weekOf: (week: number) => string): string => {
  const parts = ['# A long plan']
  for (let week = 1, length = 0; length < BYTES; week += 1) {
    const part = weekOf(week)
    parts.push(part)
    length += part.length + 2
  }
  return parts.join('\n\n')
}

const timeMs = (work: () => unknown): number => {
  const startMs = performance.now()
  work()
  return performance.now() - startMs
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

test.each([
  ['tables', documentOf(tableWeek)],
  ['task lists', documentOf(listWeek)],
])('500 KB of %s against bare parsing', { timeout: 120_000 }, (name, text) => {
  const parse = (): unknown =>
    fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const first = timeMs(() => readRoadmap(text))
  parse()
  const reads: number[] = []
  const parses: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    parses.push(timeMs(parse))
    reads.push(timeMs(() => expect(readRoadmap(text).ok).toBe(true)))
  }
  const ratio = median(reads) / median(parses)
  process.stdout.write(
    `${name}: first read ${first.toFixed(0)} ms; read ${median(reads).toFixed(0)} ms, parse ${median(parses).toFixed(0)} ms, ratio ${ratio.toFixed(2)}\n`,
  )
  expect(ratio).toBeLessThan(MAX_RATIO)
})
