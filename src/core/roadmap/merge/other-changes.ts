/** What an edited document changes besides its topics' titles, places and estimates, in words. */
import { count, named, quoted, say } from './change-words.ts'
import { frameChanges } from './frame-changes.ts'
import type { Block, Estimate, Option } from '../model.ts'
import type { Merge, MergedTopic } from './model.ts'
import { blockMoves, orderChanges, partChanges } from './part-changes.ts'

const topicChanges = (topics: readonly MergedTopic[]): string[] => {
  const stays = topics.flatMap(({ base, ...rest }) => (base === null ? [] : [{ ...rest, base }]))
  const ticked = stays.filter(({ status, base }) => status !== base.status)
  const reworded = stays.filter(
    ({ topic, base }) =>
      topic.detail !== base.detail || JSON.stringify(topic.links) !== JSON.stringify(base.links),
  )
  return [
    ...say(
      ticked.filter(({ status }) => status === 'done').length,
      (number) =>
        `${count(number, 'topic')} ticked in the document ${number === 1 ? 'counts' : 'count'} as done`,
    ),
    ...say(
      ticked.filter(({ status }) => status === 'in-progress').length,
      (number) => `${count(number, 'topic')} begun in the document`,
    ),
    ...say(
      stays.filter(({ topic, base }) => topic.optional && !base.optional).length,
      (number) => `${count(number, 'topic')} optional now`,
    ),
    ...say(
      stays.filter(({ topic, base }) => !topic.optional && base.optional).length,
      (number) => `${count(number, 'topic')} no longer optional`,
    ),
    ...say(reworded.length, (number) => `Details or links of ${count(number, 'topic')} changed`),
  ]
}

type Timed = { readonly estimate: Estimate | null; readonly weeks?: Block['weeks'] }

const isTimedOtherwise = (now: Timed, base: Timed): boolean =>
  now.estimate?.raw !== base.estimate?.raw ||
  now.weeks?.from !== base.weeks?.from ||
  now.weeks?.to !== base.weeks?.to

/** The roadmap's own timetable. What it says of topics is told topic by topic. */
const timeChanges = ({ phases }: Merge): string[] => {
  const parts = phases.flatMap(({ phase, base, blocks }) => [
    { now: phase, base },
    ...blocks.map((block) => ({ now: block.block, base: block.base })),
  ])
  return say(
    parts.filter(({ now, base }) => base !== null && isTimedOtherwise(now, base)).length,
    (number) => `Weeks or lengths of ${count(number, 'phase or block', 'phases and blocks')} changed`,
  )
}

const optionalPhases = ({ phases }: Merge): string[] =>
  phases.flatMap(({ phase, base }) => {
    if (base === null || base.archived || base.optional === phase.optional) return []
    return [`${quoted(phase.title)} is ${phase.optional ? 'optional now' : 'no longer optional'}`]
  })

type Options = readonly { readonly option: Option | null }[]

/** Option groups with the names to choose from, as one text each. */
const optionNames = (blocks: Options): Map<string, string> => {
  const groups = new Map<string, Set<string>>()
  for (const { option } of blocks) {
    if (option === null) continue
    const names = groups.get(option.group) ?? new Set()
    groups.set(option.group, names.add(`${option.name}${option.recommended ? ' (recommended)' : ''}`))
  }
  return new Map([...groups].map(([group, names]) => [group, [...names].join(' or ')]))
}

const optionChanges = ({ base, phases }: Merge): string[] => {
  const live = base.phases.flatMap(({ blocks }) => blocks).filter(({ archived }) => !archived)
  const before = optionNames(live)
  const after = optionNames(phases.flatMap(({ blocks }) => blocks.map(({ block }) => block)))
  return [
    ...[...after].flatMap(([group, names]) => {
      const former = before.get(group)
      if (former === names) return []
      return [`${quoted(group)} is ${former === undefined ? 'a new choice' : 'now a choice'}: ${names}`]
    }),
    ...[...before.keys()]
      .filter((group) => !after.has(group))
      .map((group) => `${quoted(group)} is no choice any more`),
  ]
}

const projectChanges = ({ phases, projects, gone }: Merge): string[] => {
  const all = [...phases.flatMap((phase) => phase.projects), ...projects]
  const kept = gone.projects.filter(({ base, archive }) => archive && !base.archived)
  const removed = gone.projects.filter(({ archive }) => !archive)
  return [
    ...partChanges(
      all.map(({ project, base }) => ({ title: project.title, base })),
      removed,
      'project',
    ),
    ...named(
      kept.map(({ base }) => base.title),
      'project',
      'put aside with what you noted on it',
    ),
  ]
}

const checklistChanges = ({ checklists, gone }: Merge): string[] => {
  const items = checklists.flatMap((list) => list.items)
  const removed = gone.items.filter(({ base }) => !base.archived)
  return [
    ...partChanges(
      checklists.map(({ checklist, base }) => ({ title: checklist.title, base })),
      gone.checklists,
      'checklist',
    ),
    ...say(
      items.filter(({ base }) => base === null).length,
      (number) => `${count(number, 'box', 'boxes')} added to checklists`,
    ),
    ...say(removed.length, (number) => `${count(number, 'box', 'boxes')} removed from checklists`),
    ...say(
      items.filter(({ done, base }) => done && base?.done === false).length,
      (number) => `${count(number, 'box', 'boxes')} ticked in the document`,
    ),
    ...say(
      items.filter(({ item, base }) => base !== null && item.title !== base.title).length,
      (number) => `${count(number, 'box', 'boxes')} reworded`,
    ),
  ]
}

export const otherChanges = (merge: Merge): string[] => {
  const blocks = merge.phases.flatMap((phase) => phase.blocks)
  return [
    ...partChanges(
      merge.phases.map(({ phase, base }) => ({ title: phase.title, base })),
      merge.gone.phases,
      'phase',
    ),
    ...partChanges(
      blocks.map(({ block, base }) => ({ title: block.title, base })),
      merge.gone.blocks,
      'block',
    ),
    ...blockMoves(merge),
    ...orderChanges(merge),
    ...timeChanges(merge),
    ...optionalPhases(merge),
    ...optionChanges(merge),
    ...topicChanges(blocks.flatMap(({ topics }) => topics)),
    ...projectChanges(merge),
    ...checklistChanges(merge),
    ...frameChanges(merge.base, merge.edited),
  ]
}
