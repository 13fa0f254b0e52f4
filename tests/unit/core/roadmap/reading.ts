import { readFileSync } from 'node:fs'
import type { Block, Phase, Range, Roadmap, RoadmapDocument, Topic } from '#core/roadmap/model.ts'
import { readRoadmap } from '#core/roadmap/read.ts'

/** The text of a document under tests/fixtures/roadmaps. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/roadmaps/${name}`, import.meta.url), 'utf8')

/** Reads a document that must be readable. */
export const read = (text: string): RoadmapDocument => {
  const result = readRoadmap(text)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

export const onlyRoadmap = (document: RoadmapDocument): Roadmap => {
  const [roadmap, ...others] = document.roadmaps
  if (roadmap === undefined || others.length > 0)
    throw new Error(`${document.roadmaps.length} roadmaps, not one`)
  return roadmap
}

export const blocksOf = ({ phases }: { phases: readonly Phase[] }): Block[] =>
  phases.flatMap(({ blocks }) => blocks)

export const topicsOf = (roadmap: { phases: readonly Phase[] }): Topic[] =>
  blocksOf(roadmap).flatMap(({ topics }) => topics)

export const sumDays = (topics: readonly Topic[]): Range =>
  topics.reduce((sum, { days }) => ({ min: sum.min + (days?.min ?? 0), max: sum.max + (days?.max ?? 0) }), {
    min: 0,
    max: 0,
  })

/** The lines that are neither empty nor only a divider. */
export const contentLines = (text: string): number[] =>
  text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' || /^\s*(?:[-*_]\s*){3,}$/.test(line) ? [] : [index + 1]))

export const unusedLines = ({ unused }: RoadmapDocument): Set<number> =>
  new Set(unused.flatMap(({ line, lines }) => Array.from({ length: lines }, (_, index) => line + index)))
