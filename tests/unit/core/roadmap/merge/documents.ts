/** Any two versions of a document, with all that makes it hard: titles that recur, parts that go, keys that are alike. */
import * as fc from 'fast-check'
import { createKeyMaker } from '#core/roadmap/keys.ts'
import type { Block, Phase, Roadmap } from '#core/roadmap/model.ts'
import { sampleBlock, sampleProject, sampleRoadmap, sampleTopic } from '../../../../support/sample-roadmap.ts'

/** Alike and unalike, short and long; "C", "C++" and "C#" have one slug. */
const TITLES =
  'C|C++|C#|Lists|Lists (again)|Linked lists|Git|Git basics|Git branching|Practice|Project|Unit testing|Load testing|Decorators|Decoraters|OOP|Object-oriented programming|列表|列表推导|Part 1|Part 2|***|Files & paths|Files / Paths|'.split(
    '|',
  )
const DETAILS = ['', 'pytest, fixtures, mocks', 'branches, merges and rebasing', 'read, write and append']
const BLOCKS = ['Week 1', 'Week 2', 'Week 3: Basics', 'Basics', '', 'Practice']
const PHASES = ['Phase 1: Basics', 'Phase 2', 'Basics', 'Month 2']

type DraftTopic = { readonly title: string; readonly detail: string; readonly raw: string }
type DraftBlock = { readonly title: string; readonly topics: readonly DraftTopic[] }
type DraftPhase = {
  readonly title: string
  readonly blocks: readonly DraftBlock[]
  readonly projects: readonly string[]
}

const topics = fc.array(
  fc.record({
    title: fc.constantFrom(...TITLES),
    detail: fc.constantFrom(...DETAILS),
    raw: fc.constantFrom('1 day', '2 days'),
  }),
  { maxLength: 5 },
)
const blocks = fc.array(fc.record({ title: fc.constantFrom(...BLOCKS), topics }), { maxLength: 3 })
const phases = fc.array(
  fc.record({
    title: fc.constantFrom(...PHASES),
    blocks,
    projects: fc.array(fc.constantFrom(...TITLES), { maxLength: 2 }),
  }),
  { maxLength: 3 },
)

/** Keys are made as the reader makes them. */
const finish = (drafts: readonly DraftPhase[]): Roadmap => {
  const keyFor = createKeyMaker()
  const topicOf = (parent: string, { title, detail, raw }: DraftTopic) =>
    sampleTopic(keyFor(parent, title), { title, detail, estimate: { raw, min: 1, max: 1, unit: 'day' } })
  const blockOf = (parent: string, draft: DraftBlock): Block => {
    const key = keyFor(parent, draft.title === '' ? 'topics' : draft.title)
    const holder = draft.title === '' ? parent : key
    return sampleBlock(
      key,
      draft.topics.map((topic) => topicOf(holder, topic)),
      { title: draft.title },
    )
  }
  const phaseOf = (draft: DraftPhase): Phase => {
    const key = keyFor('', draft.title)
    return {
      key,
      title: draft.title,
      line: 1,
      estimate: null,
      optional: false,
      blocks: draft.blocks.map((block) => blockOf(key, block)),
      projects: draft.projects.map((title) => sampleProject(title)),
    }
  }
  return sampleRoadmap({ phases: drafts.map(phaseOf) })
}

export const anyRoadmap: fc.Arbitrary<Roadmap> = phases.map(finish)

/** Now and then begins with the second or third of a list, and ends with its first. */
const turned = <T>(list: readonly T[], turn: number): T[] =>
  turn < 2 && list.length > 1 ? list.slice(turn + 1).concat(list.slice(0, turn + 1)) : list.slice()

/** Edits as people make them, of phases, blocks and topics: take out, put in, exchange, call otherwise. */
const edited = <T>(list: readonly T[], one: fc.Arbitrary<T>, change: (item: T) => fc.Arbitrary<T>) =>
  fc
    .tuple(
      fc.tuple(
        ...list.map((item) =>
          fc.oneof(
            { weight: 6, arbitrary: change(item).map((changed) => [changed]) },
            { weight: 1, arbitrary: fc.constant<T[]>([]) },
            { weight: 1, arbitrary: one.map((added) => [added, item]) },
          ),
        ),
      ),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([parts, turn]) => turned(parts.flat(), turn))

const anyTopic = topics.filter((list) => list.length > 0).map(([first]) => first as DraftTopic)
const anyBlock = fc.record({ title: fc.constantFrom(...BLOCKS), topics })

const editedTopic = (topic: DraftTopic): fc.Arbitrary<DraftTopic> => {
  const same = {
    title: fc.constant(topic.title),
    detail: fc.constant(topic.detail),
    raw: fc.constant(topic.raw),
  }
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(topic) },
    { weight: 1, arbitrary: fc.record({ ...same, title: fc.constantFrom(...TITLES) }) },
    { weight: 1, arbitrary: fc.record({ ...same, detail: fc.constantFrom(...DETAILS) }) },
  )
}

const editedBlock = (block: DraftBlock): fc.Arbitrary<DraftBlock> =>
  fc.record({
    title: fc.oneof(
      { weight: 4, arbitrary: fc.constant(block.title) },
      { weight: 1, arbitrary: fc.constantFrom(...BLOCKS) },
    ),
    topics: edited(block.topics, anyTopic, editedTopic),
  })

const editedPhase = (phase: DraftPhase): fc.Arbitrary<DraftPhase> =>
  fc.record({
    title: fc.oneof(
      { weight: 4, arbitrary: fc.constant(phase.title) },
      { weight: 1, arbitrary: fc.constantFrom(...PHASES) },
    ),
    blocks: edited(phase.blocks, anyBlock, editedBlock),
    projects: fc.constant(phase.projects),
  })
const anyPhase = fc.record({
  title: fc.constantFrom(...PHASES),
  blocks,
  projects: fc.constant<string[]>([]),
})

/** A document and an edited version of it, or two that have little to do with each other. */
export const anyVersions: fc.Arbitrary<{ readonly before: Roadmap; readonly after: Roadmap }> = phases.chain(
  (before) =>
    fc
      .oneof(
        { weight: 3, arbitrary: edited(before, anyPhase, editedPhase) },
        { weight: 1, arbitrary: phases },
      )
      .map((after) => ({ before: finish(before), after: finish(after) })),
)
