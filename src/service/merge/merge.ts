/** Importing an edited document into the roadmap in use: what it resembles, what it would do, and doing it. */
import type { MergePreview } from '#contract/operations/merge.ts'
import type { PlanDifference, SlotMove } from '#contract/operations/plan-changes.ts'
import { ok } from '#core/result.ts'
import { differenceText, unchangedDifference } from '#core/roadmap/merge/difference.ts'
import type { MergeDifference } from '#core/roadmap/merge/difference.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { i18n } from '#core/words/i18n.ts'
import { findPlanOfRoadmap } from '#db/plan-repo.ts'
import { rehearse } from '#db/rehearse.ts'
import { loggedMsByTopic } from '#db/session-repo.ts'
import { recordChange } from '../changes/record-change.ts'
import { fail } from '../failures.ts'
import { noDraft } from '../import-roadmaps.ts'
import { differenceView } from '../plan-changes/difference-view.ts'
import { planState } from '../plan-summary.ts'
import { topicsOf } from '../plan-changes/situation.ts'
import type { HandlersOf, ReadCall, WriteCall } from '../runtime.ts'
import type { WorkedOut } from '../plan-changes/work-out.ts'
import { carryOut } from './carry-out.ts'
import type { CarriedOut } from './carry-out.ts'
import { mergeBasis } from './merge-basis.ts'
import { findTarget, isSameDocument } from './merge-target.ts'
import type { MergeTarget } from './merge-target.ts'
import { similarRoadmaps } from './similar.ts'

/** Slots of topics that are deleted keep their titles here. */
const titled = (slot: SlotMove, titles: ReadonlyMap<string, string>): SlotMove => ({
  ...slot,
  topic: { id: slot.topic.id, title: slot.topic.title || (titles.get(slot.topic.id) ?? '') },
})

const planDifference = (worked: WorkedOut, call: ReadCall): PlanDifference => {
  const titles = new Map(topicsOf(worked.before.roadmap).map(({ id, title }) => [id, title]))
  const view = differenceView(worked, [], call)
  return {
    ...view,
    // They would have to be taken together with the document, which is no change of a plan.
    winBack: [],
    slots: view.slots.map((slot) => titled(slot, titles)),
  }
}

const isSame = ({ draft, edited, stored }: MergeTarget, call: ReadCall): boolean =>
  isSameDocument(draft, { key: edited.key, roadmapId: stored.id }, call)

const removedView = (
  { id, ...topic }: MergeDifference['removed'][number],
  logged: ReadonlyMap<string, number>,
): MergePreview['removed'][number] => ({ ...topic, studiedMinutes: wholeMinutes(logged.get(id) ?? 0) })

const previewOf = (
  { plan, difference, lost, planned }: CarriedOut,
  { basis, logged }: { readonly basis: string; readonly logged: ReadonlyMap<string, number> },
  call: ReadCall,
): MergePreview => ({
  basis,
  added: [...difference.added],
  removed: difference.removed.map((topic) => removedView(topic, logged)),
  renamed: [...difference.renamed],
  moved: [...difference.moved],
  estimates: [...difference.estimates],
  restored: [...difference.restored],
  // A plan that is planned again says itself what it loses.
  others: planned === null ? [...difference.others, ...lost] : [...difference.others],
  unchanged: difference.unchanged,
  plan: planned === null ? null : planDifference(planned, call),
  planState: plan === null ? null : planState(plan),
})

/** A call whose writes are taken back: nobody is told of them. */
const muted = (call: WriteCall): WriteCall => ({
  ...call,
  changed: () => undefined,
  tell: () => undefined,
})

const changedSince = (): string =>
  i18n.t(
    'The roadmap or its plan was changed since you looked at this. Nothing was done; look at what changes again.',
  )

const labelOf = ({ stored }: MergeTarget, { difference }: CarriedOut): string => {
  const what = differenceText(difference)
  const { title } = stored
  return what === ''
    ? i18n.t('Updated {title}', { title })
    : i18n.t('Updated {title}: {what}', { title, what })
}

export const mergeHandlers: HandlersOf<'roadmap.similar' | 'roadmap.merge-preview' | 'roadmap.merge'> = {
  'roadmap.similar': ({ draftId }, call) => {
    const draft = call.runtime.drafts.get(draftId)
    return draft === null ? noDraft() : ok(similarRoadmaps(draft, call))
  },
  'roadmap.merge-preview': (input, call) => {
    const target = findTarget(input, call)
    if (!target.ok) return target
    const { stored } = target.value
    const before = { basis: mergeBasis(stored, call), logged: loggedMsByTopic(call.db, stored.id) }
    if (isSame(target.value, call)) {
      const difference = unchangedDifference(topicsOf(stored).length)
      const plan = findPlanOfRoadmap(call.db, stored.id)
      return ok(previewOf({ plan, difference, lost: [], planned: null }, before, call))
    }
    return rehearse(call.db, () => {
      const carried = carryOut(target.value, muted(call))
      return carried.ok ? ok(previewOf(carried.value, before, call)) : carried
    })
  },
  'roadmap.merge': ({ basis, ...input }, call) => {
    const target = findTarget(input, call)
    if (!target.ok) return target
    if (basis !== undefined && basis !== mergeBasis(target.value.stored, call)) {
      return fail('CONFLICT', changedSince())
    }
    if (isSame(target.value, call)) return ok({ changeId: null })
    const recorded = recordChange(
      call,
      (carried: CarriedOut) => labelOf(target.value, carried),
      () => carryOut(target.value, call),
    )
    return recorded.ok ? ok({ changeId: recorded.value.changeId }) : recorded
  },
}
