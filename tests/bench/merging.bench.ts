/**
 * Merging an edited document must be near linear and take under a second for 5,000 topics, the most a document may hold;
 * also when every topic was called something else, or is called like all the others.
 */
import { expect, test } from 'vitest'
import { mergeDifference } from '#core/roadmap/merge/difference.ts'
import { mergeRoadmap } from '#core/roadmap/merge/merge.ts'
import type { BaseRoadmap } from '#core/roadmap/merge/model.ts'
import type { Phase, Roadmap } from '#core/roadmap/model.ts'
import { sampleBlock, sampleRoadmap, sampleTopic } from '../support/sample-roadmap.ts'
import { topicsOf } from '../unit/core/roadmap/reading.ts'
import { stored } from '../unit/core/roadmap/merge/merging.ts'

const ROUNDS = 7
/** The most a document may hold, and a fifth of it. */
const MOST = 5000
const FEW = 1000
/** Near linear: five times the topics in less than twice five times the time. */
const MAX_GROWTH = 2
const PER_BLOCK = 20

/** One phase; `titleOf` names its topics. */
const roadmapOf = (topics: number, titleOf: (index: number) => string): Roadmap => {
  const blocks = Array.from({ length: topics / PER_BLOCK }, (_, block) =>
    sampleBlock(
      `block-${block}`,
      Array.from({ length: PER_BLOCK }, (_topic, index) => {
        const number = block * PER_BLOCK + index
        const title = titleOf(number)
        return sampleTopic(`block-${block}/${number}-${title}`, { title, detail: `All about ${title}` })
      }),
    ),
  )
  return sampleRoadmap({
    phases: [{ key: 'all', title: 'All', line: 1, estimate: null, optional: false, blocks, projects: [] }],
  })
}

/** The same in one block. */
const inOneBlock = (roadmap: Roadmap): Roadmap => {
  const together = (phase: Phase): Phase => ({
    ...phase,
    blocks: [sampleBlock('block', topicsOf({ phases: [phase] }))],
  })
  return { ...roadmap, phases: roadmap.phases.map(together) }
}

const words = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu'.split(' ')
const subject = (index: number): string =>
  [words[index % 12], words[Math.floor(index / 12) % 12], `n${index}`].join(' ')
const longer = (index: number): string => `${subject(index)} in depth`

type Versions = { readonly base: BaseRoadmap; readonly edited: Roadmap }

const CASES: Readonly<Record<string, (topics: number) => Versions>> = {
  'every tenth renamed': (topics) => ({
    base: stored(roadmapOf(topics, subject)),
    edited: roadmapOf(topics, (index) => (index % 10 === 0 ? longer(index) : subject(index))),
  }),
  'all renamed, in one block': (topics) => ({
    base: stored(inOneBlock(roadmapOf(topics, subject))),
    edited: inOneBlock(roadmapOf(topics, longer)),
  }),
  'all called the same': (topics) => ({
    base: stored(roadmapOf(topics, () => 'Practice')),
    edited: roadmapOf(topics - PER_BLOCK, () => 'Practice'),
  }),
  'nothing in common': (topics) => ({
    base: stored(roadmapOf(topics, subject)),
    edited: roadmapOf(topics, (index) => `other ${index}`),
  }),
}

const timeMs = ({ base, edited }: Versions): number => {
  const startMs = performance.now()
  mergeDifference(mergeRoadmap(base, edited))
  return performance.now() - startMs
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

test.each(Object.keys(CASES))('merging, %s', { timeout: 120_000 }, (name) => {
  const versions = [FEW, MOST].map((topics) => CASES[name]?.(topics))
  const times: number[][] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, one] of versions.entries()) if (one !== undefined) times[index]?.push(timeMs(one))
  }
  const [few, most] = times.map(median)
  const ratio = (most ?? 0) / (few ?? 1)
  process.stdout.write(
    `merging, ${name}: ${MOST} topics in ${Math.round(most ?? 0)} ms, ${ratio.toFixed(1)} × ${FEW} topics\n`,
  )
  expect(ratio).toBeLessThan((MOST / FEW) * MAX_GROWTH)
})
