/** Changes of topics, and of what the plan takes of the roadmap. */
import type { PlanChange } from '#core/planning/change.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import { ok } from '#core/result.ts'
import { wordForm } from '#core/roadmap/language/text.ts'
import { i18n } from '#core/words/i18n.ts'
import type { StoredTopic } from '#db/roadmap-tree.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { optionalTopics } from '../plan-source.ts'
import { topicsOf, withTopics } from './situation.ts'
import type { Situation } from './situation.ts'
import { alsoReplan } from './work.ts'
import type { Work } from './work.ts'

type OfType<T extends PlanChange['type']> = Extract<PlanChange, { type: T }>

/** No topic takes more than ten years. */
const MOST_EXTRA_DAYS = 3650

const changed = (work: Work, topics: ReadonlyMap<string, Partial<StoredTopic>>): Work => {
  if (topics.size === 0) return work
  const { situation } = work
  const roadmap = withTopics(situation.roadmap, topics)
  return alsoReplan({ ...work, situation: { ...situation, roadmap } }, [situation.plan.id])
}

export const setStatus = (work: Work, { topicIds, status }: OfType<'status'>): Outcome<Work> => {
  const topics = new Map(topicsOf(work.situation.roadmap).map((topic) => [topic.id, topic]))
  if (topicIds.some((id) => !topics.has(id))) return notFound('topic')
  const ids = topicIds.filter((id) => topics.get(id)?.status !== status)
  return ok(changed(work, new Map(ids.map((id) => [id, { status }]))))
}

/** Never below what the roadmap says. */
export const extendTopic = (work: Work, { topicId, days }: OfType<'extend'>): Outcome<Work> => {
  const topic = topicsOf(work.situation.roadmap).find(({ id }) => id === topicId)
  if (topic === undefined) return notFound('topic')
  if (topic.days === null)
    return fail(
      'INVALID',
      i18n.t('“{topic}” is not part of any plan: it has no days.', { topic: topic.title }),
    )
  const extraDays = Math.min(MOST_EXTRA_DAYS, Math.max(0, topic.extraDays + days))
  const more = extraDays - topic.extraDays
  if (more === 0) return ok(work)
  const next = { extraDays, days: { min: topic.days.min + more, max: topic.days.max + more } }
  return ok(changed(work, new Map([[topicId, next]])))
}

/** Fails when topics are not there, or are not the learner's to leave out. */
export const checkOptional = ({ roadmap }: Situation, keys: readonly string[]): Outcome<null> => {
  const topics = new Map(topicsOf(roadmap).map((topic) => [topic.key, topic]))
  const optional = new Set(optionalTopics(roadmap).map(({ key }) => key))
  if (keys.some((key) => !topics.has(key))) return notFound('topic')
  const other = keys.find((key) => !optional.has(key))
  return other === undefined
    ? ok(null)
    : fail(
        'INVALID',
        i18n.t('“{topic}” is not optional: skip it instead.', { topic: topics.get(other)?.title ?? other }),
      )
}

/** The topics of a group's alternatives, by the alternative's name. */
const alternatives = ({ roadmap }: Situation, group: string): Map<string, StoredTopic[]> => {
  const found = new Map<string, StoredTopic[]>()
  for (const { option, topics } of roadmap.phases.flatMap((phase) => phase.blocks)) {
    if (option?.group === group) found.set(option.name, [...(found.get(option.name) ?? []), ...topics])
  }
  return found
}

/**
 * What the learner finished in the option they leave counts in the one they take, where it has a topic of the same title.
 * `before` is the situation with the option that is left, `work` has the new one.
 */
export const carryOver = (work: Work, before: Situation, { group, name }: OfType<'choose'>): Work => {
  const counted = new Set(chosenTopics(before.roadmap, before.plan.settings.choices).map(({ id }) => id))
  const named = alternatives(before, group)
  const done = new Map<string, string>()
  for (const [other, topics] of named) {
    const finished = topics.filter(({ id, status }) => status === 'done' && counted.has(id))
    if (other !== name) for (const { title } of finished) done.set(wordForm(title), other)
  }
  const carried = (named.get(name) ?? []).filter(
    ({ title, status }) => status === 'pending' && done.has(wordForm(title)),
  )
  const losses = carried.map(({ title }) => ({
    code: 'counts-as-done',
    message: i18n.t('“{topic}” counts as done: you finished it with {option}.', {
      topic: title,
      option: done.get(wordForm(title)) ?? i18n.t('the other option'),
    }),
  }))
  return changed(
    { ...work, losses: [...work.losses, ...losses] },
    new Map(carried.map(({ id }) => [id, { status: 'done' as const }])),
  )
}
