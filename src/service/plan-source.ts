/** A roadmap as planning needs it, whether it is stored or still a draft. */
import type { OptionGroupView, RoadmapRef } from '#contract/operations/roadmap.ts'
import type { Choices } from '#core/planning/model.ts'
import { chosenTopics, effortDays, optionGroups } from '#core/planning/topics.ts'
import type { TopicNode, TopicTree } from '#core/planning/topics.ts'
import { ok } from '#core/result.ts'
import type { Estimate, Range, WeekTemplateRow } from '#core/roadmap/model.ts'
import { i18n } from '#core/words/i18n.ts'
import { findDocumentId } from '#db/document-repo.ts'
import { findRoadmapId } from '#db/roadmap-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { fail, notFound } from './failures.ts'
import type { StoredDraft } from './draft-store.ts'
import type { Outcome } from './failures.ts'
import { noDraft } from './import-roadmaps.ts'
import type { ReadCall } from './runtime.ts'

export type SourceTopic = TopicNode & { readonly title: string }

export type PlanSource<T extends SourceTopic = SourceTopic> = TopicTree<T> & {
  /** Null for a draft that is not stored. */
  readonly id: string | null
  readonly title: string
  readonly total: Estimate | null
  readonly hoursPerDay: Range | null
  readonly week: readonly WeekTemplateRow[]
}

export const sourceOfStored = (
  roadmap: StoredRoadmap,
): StoredRoadmap & { readonly week: readonly WeekTemplateRow[] } => ({
  ...roadmap,
  week: roadmap.reference.week,
})

/** What was imported from the same content before: making a plan of the draft takes it up with its statuses. */
const storedFrom = (draft: StoredDraft, key: string, { db }: ReadCall): StoredRoadmap | null => {
  const documentId = findDocumentId(db, draft.contentHash)
  const id = documentId === null ? null : findRoadmapId(db, documentId, key)
  return id === null ? null : loadRoadmap(db, id)
}

/** The roadmap a reference points at; a draft's is the stored one where its content was imported before. */
export const findSource = (ref: RoadmapRef, call: ReadCall): Outcome<PlanSource> => {
  if ('roadmapId' in ref) {
    const stored = loadRoadmap(call.db, ref.roadmapId)
    return stored === null ? notFound('roadmap') : ok(sourceOfStored(stored))
  }
  const draft = call.runtime.drafts.get(ref.draftId)
  if (draft === null) return noDraft()
  const roadmap = draft.document.roadmaps.find(({ key }) => key === ref.roadmapKey)
  if (roadmap === undefined) return notFound('roadmap')
  const stored = storedFrom(draft, roadmap.key, call)
  return ok(stored === null ? { ...roadmap, id: null } : sourceOfStored(stored))
}

/** Null when every choice names a group and an option of the roadmap. */
export const refuseChoices = (
  source: TopicTree<TopicNode>,
  choices: Choices,
): ReturnType<typeof fail> | null => {
  const groups = optionGroups(source)
  for (const [group, name] of Object.entries(choices.options)) {
    const known = groups.find((one) => one.group === group)
    if (known === undefined)
      return fail('INVALID', i18n.t('The roadmap has no choice named "{group}".', { group }))
    if (!known.names.includes(name)) {
      return fail(
        'INVALID',
        i18n.t('"{name}" is not among the options: {options}.', { name, options: known.names.join(', ') }),
      )
    }
  }
  return null
}

/** Everything is in before choices are made: the topics of one option, whatever their status. */
const topicsOfOption = (source: TopicTree<SourceTopic>, group: string, name: string): SourceTopic[] =>
  source.phases
    .flatMap((phase) => phase.blocks)
    .filter(({ option }) => option?.group === group && option.name === name)
    .flatMap((block) => block.topics)
    .filter((topic) => topic.days !== null)

const isRecommended = (source: TopicTree<SourceTopic>, group: string, name: string): boolean =>
  source.phases
    .flatMap((phase) => phase.blocks)
    .some(({ option }) => option?.group === group && option.name === name && option.recommended)

/** The groups of alternatives with what each costs, and what is chosen. */
export const optionGroupViews = (source: TopicTree<SourceTopic>, choices: Choices): OptionGroupView[] => {
  const wanted = new Map(Object.entries(choices.options))
  return optionGroups(source).map(({ group, names, preferred }) => {
    const name = wanted.get(group)
    return {
      group,
      chosen: name !== undefined && names.includes(name) ? name : preferred,
      options: names.map((one) => {
        const topics = topicsOfOption(source, group, one)
        return {
          name: one,
          recommended: isRecommended(source, group, one),
          topics: topics.length,
          days: effortDays(topics),
        }
      }),
    }
  })
}

/** Topics that may be left out. */
export const optionalTopics = (source: TopicTree<SourceTopic>): SourceTopic[] =>
  source.phases.flatMap((phase) =>
    phase.blocks
      .flatMap((block) => block.topics)
      .filter((topic) => (topic.optional || phase.optional) && topic.days !== null),
  )

/** Keys of the topics the choices let in, skipped ones too: skipping is a status, not a choice. */
export const keysLetIn = (source: TopicTree<SourceTopic>, choices: Choices): ReadonlySet<string> => {
  const unticked: TopicTree<SourceTopic> = {
    phases: source.phases.map((phase) => ({
      optional: phase.optional,
      blocks: phase.blocks.map((block) => ({
        option: block.option,
        topics: block.topics.map((topic) => ({
          ...topic,
          status: 'pending' as const,
          days: topic.days ?? NO_DAYS,
        })),
      })),
    })),
  }
  return new Set(chosenTopics(unticked, choices).map(({ key }) => key))
}

const NO_DAYS: Range = { min: 0, max: 0 }
