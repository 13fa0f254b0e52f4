import { describe, expect, test } from 'vitest'
import { carryChoices } from '#core/roadmap/merge/choices.ts'
import { mergeRoadmap } from '#core/roadmap/merge/merge.ts'
import type { BaseRoadmap } from '#core/roadmap/merge/model.ts'
import type { Block, Roadmap } from '#core/roadmap/model.ts'
import { sampleBlock, sampleRoadmap, sampleTopic } from '../../../../support/sample-roadmap.ts'
import { DONE, afterMerge, stored, withTopics } from './merging.ts'

const option = (group: string, name: string) => ({ group, name, recommended: false })

const roadmapWith = (...blocks: Block[]): Roadmap =>
  sampleRoadmap({
    phases: [{ key: 'one', title: 'One', line: 1, estimate: null, optional: false, blocks, projects: [] }],
  })

const kestrel = (more: Partial<Block> = {}): Block =>
  sampleBlock('kestrel', [sampleTopic('k1'), sampleTopic('k2')], {
    option: option('Framework', 'Kestrel'),
    ...more,
  })
const osprey = (more: Partial<Block> = {}): Block =>
  sampleBlock('osprey', [sampleTopic('o1'), sampleTopic('o2')], {
    option: option('Framework', 'Osprey'),
    ...more,
  })

const carried = (
  base: BaseRoadmap,
  after: Roadmap,
  options: Record<string, string>,
  leftOut: string[] = [],
) => carryChoices({ options, leftOut }, mergeRoadmap(base, after))

const before = stored(roadmapWith(kestrel(), osprey()))
const CHOSEN = { Framework: 'Osprey' }

describe('the chosen option', () => {
  test('stays in any order', () => {
    expect(carried(before, roadmapWith(osprey(), kestrel()), CHOSEN)).toEqual({
      choices: { options: CHOSEN, leftOut: [] },
      lost: [],
    })
  })

  test('follows its block to another name', () => {
    const after = roadmapWith(kestrel(), osprey({ option: option('Framework', 'Osprey 2') }))
    expect(carried(before, after, CHOSEN).choices.options).toEqual({ Framework: 'Osprey 2' })
  })

  test('follows its group to another name', () => {
    const after = roadmapWith(
      kestrel({ option: option('Choose one', 'Kestrel') }),
      osprey({ option: option('Choose one', 'Osprey') }),
    )
    expect(carried(before, after, CHOSEN).choices.options).toEqual({ 'Choose one': 'Osprey' })
  })

  test('stays under its name although all its topics are others', () => {
    const after = roadmapWith(
      kestrel(),
      sampleBlock('new', [sampleTopic('n1')], { option: option('Framework', 'Osprey') }),
    )
    expect(carried(before, after, CHOSEN).choices.options).toEqual(CHOSEN)
  })

  test('that the document has no more gives way, and that is said', () => {
    expect(carried(before, roadmapWith(kestrel()), CHOSEN)).toEqual({
      choices: { options: {}, leftOut: [] },
      lost: ['“Osprey” cannot be chosen for “Framework” any more: “Kestrel” takes its place'],
    })
  })

  test('of a part that is for everyone now is no choice any more', () => {
    const after = roadmapWith(kestrel({ option: null }), osprey({ option: null }))
    expect(carried(before, after, CHOSEN).choices.options).toEqual({})
  })
})

describe('topics left out', () => {
  const base = stored(roadmapWith(sampleBlock('a', [sampleTopic('x'), sampleTopic('y'), sampleTopic('z')])))

  test('follow to another key, stay out while they are put aside, and are forgotten with the topic', () => {
    const archivable = withTopics(base, ({ key }) => (key === 'y' ? DONE : {}))
    const after = roadmapWith(sampleBlock('b', [sampleTopic('b/x', { title: 'Topic x' })]))
    const merge = mergeRoadmap(archivable, after)
    const first = carryChoices({ options: {}, leftOut: ['x', 'y', 'z', 'unknown'] }, merge)
    expect(first.choices.leftOut).toEqual(['b/x', 'y'])
    const back = roadmapWith(sampleBlock('a', [sampleTopic('a/y', { title: 'Topic y' })]))
    expect(carried(afterMerge(merge), back, {}, [...first.choices.leftOut]).choices.leftOut).toEqual(['a/y'])
  })
})
