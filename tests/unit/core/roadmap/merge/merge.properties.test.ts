import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEmptyDifference, mergeDifference } from '#core/roadmap/merge/difference.ts'
import { mergeRoadmap } from '#core/roadmap/merge/merge.ts'
import type { BaseTopic, Merge } from '#core/roadmap/merge/model.ts'
import type { Roadmap, Topic } from '#core/roadmap/model.ts'
import { topicsOf } from '../reading.ts'
import { anyRoadmap, anyVersions } from './documents.ts'
import { DONE, UNTOUCHED, afterMerge, baseTopics, mergedTopics, stored } from './merging.ts'

/** Every third topic was studied. */
const everyThird = (roadmap: Roadmap): ((topic: Topic) => typeof DONE) => {
  const keys = new Map(topicsOf(roadmap).map(({ key }, index) => [key, index]))
  return ({ key }) => ((keys.get(key) ?? 0) % 3 === 0 ? DONE : UNTOUCHED)
}
const allDone = (): typeof DONE => DONE

const matchedIds = (merge: Merge): string[] =>
  mergedTopics(merge).flatMap(({ base }) => (base === null ? [] : [base.id]))

test('merging a document with itself changes nothing', () => {
  fc.assert(
    fc.property(anyRoadmap, (roadmap) => {
      const base = stored(roadmap, everyThird(roadmap))
      const merge = mergeRoadmap(base, roadmap)
      expect(isEmptyDifference(mergeDifference(merge))).toBe(true)
      expect(afterMerge(merge)).toEqual(base)
    }),
  )
})

test('every stored topic with history survives, in the document or put aside, and no two become one', () => {
  fc.assert(
    fc.property(anyVersions, ({ before, after }) => {
      const base = stored(before, everyThird(before))
      const merge = mergeRoadmap(base, after)
      const ids = matchedIds(merge)
      const gone = merge.gone.topics.map(({ base: topic }) => topic.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect([...ids, ...gone].toSorted()).toEqual(
        baseTopics(base)
          .map(({ id }) => id)
          .toSorted(),
      )
      for (const { base: topic, archive } of merge.gone.topics) expect(archive).toBe(topic.hasHistory)
      const kept = new Map(baseTopics(afterMerge(merge)).map((topic) => [topic.id, topic]))
      for (const topic of baseTopics(base).filter(({ hasHistory }) => hasHistory))
        expect(kept.get(topic.id)?.status).toBe(topic.status)
    }),
  )
})

test('no two parts become one either', () => {
  fc.assert(
    fc.property(anyVersions, ({ before, after }) => {
      const merge = mergeRoadmap(stored(before), after)
      const blocks = merge.phases.flatMap((phase) => phase.blocks)
      const projects = merge.phases.flatMap((phase) => phase.projects)
      for (const parts of [merge.phases, blocks, projects, merge.checklists]) {
        const ids = parts.flatMap(({ base }) => (base === null ? [] : [base.id]))
        expect(new Set(ids).size).toBe(ids.length)
      }
    }),
  )
})

test('the order and the content of the document are kept', () => {
  fc.assert(
    fc.property(anyVersions, ({ before, after }) => {
      const merge = mergeRoadmap(stored(before), after)
      const live = baseTopics(afterMerge(merge)).filter(({ archived }) => !archived)
      expect(live.map(({ key, title, detail }) => [key, title, detail])).toEqual(
        topicsOf(after).map(({ key, title, detail }) => [key, title, detail]),
      )
    }),
  )
})

test('keys stay unique, also those of topics that were put aside', () => {
  fc.assert(
    fc.property(anyVersions, ({ before, after }) => {
      const keys = baseTopics(afterMerge(mergeRoadmap(stored(before, allDone), after))).map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('merging A, then B, then A again brings titles, places and statuses back', () => {
  const placed = (roadmap: ReturnType<typeof stored>): unknown =>
    roadmap.phases
      .filter(({ archived }) => !archived)
      .map((phase) => [
        phase.title,
        phase.blocks
          .filter(({ archived }) => !archived)
          .map((block) => [
            block.title,
            block.topics
              .filter(({ archived }: BaseTopic) => !archived)
              .map(({ title, status }: BaseTopic) => [title, status]),
          ]),
      ])
  fc.assert(
    fc.property(anyVersions, ({ before, after }) => {
      const base = stored(before, everyThird(before))
      const there = afterMerge(mergeRoadmap(base, after))
      const back = afterMerge(mergeRoadmap(there, before))
      expect(placed(back)).toEqual(placed(base))
    }),
  )
})

test('the same versions merge the same way', () => {
  fc.assert(
    fc.property(anyVersions, ({ before, after }) => {
      const base = stored(before)
      expect(mergeDifference(mergeRoadmap(base, after))).toEqual(mergeDifference(mergeRoadmap(base, after)))
    }),
  )
})
