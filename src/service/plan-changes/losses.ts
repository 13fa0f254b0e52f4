/** What the learner would lose by a change, in words. */
import type { PlanNotice } from '#contract/operations/plan.ts'
import type { PlanChange } from '#core/planning/change.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { overlaps } from '#core/sessions/stretch.ts'
import { i18n } from '#core/words/i18n.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { endOf } from './taken.ts'
import type { Taken } from './taken.ts'
import { topicsOf } from './situation.ts'
import type { Situation } from './situation.ts'
import type { WorkedOut } from './work-out.ts'
import { timesText } from './words.ts'

const NO_PLACE: ReadonlySet<string> = new Set(['no-study-time', 'too-many-slots', 'beyond-horizon'])

const titleOf = ({ roadmap }: Situation, { topicId }: StoredSlot): string =>
  topicsOf(roadmap).find(({ id }) => id === topicId)?.title ?? ''

const pinned = ({ slots }: Situation): StoredSlot[] => slots.filter((slot) => slot.pinned)

/** Pinned slots that go, the ones the learner removes aside: nothing is left to do of their topic, or it left the plan. */
const dropped = ({ before, after }: WorkedOut, changes: readonly PlanChange[]): PlanNotice[] => {
  const left = new Set(after.slots.map(({ id }) => id))
  const removed = new Set(changes.flatMap((change) => (change.type === 'remove-slot' ? [change.slotId] : [])))
  return pinned(before)
    .filter(({ id }) => !left.has(id) && !removed.has(id))
    .map((slot) => ({
      code: 'pinned-dropped',
      message: i18n.t('The pinned slot of “{topic}” ({times}) goes: nothing of it is left to plan.', {
        topic: titleOf(before, slot),
        times: timesText(slot, before.plan.settings.zone),
      }),
    }))
}

const isOff = ({ daysOff, paused }: PlanSettings, day: string): boolean =>
  (paused !== null && day >= paused) || daysOff.some(({ from, to }) => from <= day && day <= to)

const isBusy = ({ busy }: Situation, slot: Taken): boolean =>
  busy.some((one) =>
    overlaps({ startMs: slot.startMs, endMs: endOf(slot) }, { startMs: one.startMs, endMs: endOf(one) }),
  )

/** Pinned slots on days that become free: they stay, because the learner put them there. */
const staying = ({ before, after }: WorkedOut): PlanNotice[] =>
  pinned(after)
    .filter(
      (slot) =>
        (isOff(after.plan.settings, slot.day) && !isOff(before.plan.settings, slot.day)) ||
        (isBusy(after, slot) && !isBusy(before, slot)),
    )
    .map((slot) => ({
      code: 'pinned-stays',
      message: i18n.t(
        '“{topic}” is pinned there ({times}) and stays: move it by hand if you want it elsewhere.',
        { topic: titleOf(after, slot), times: timesText(slot, after.plan.settings.zone) },
      ),
    }))

/** Topics that would find a place without the change. */
const withoutPlace = ({ before, finish, made }: WorkedOut): PlanNotice[] => {
  const { pace } = before.plan.settings
  if (made === null || finish.before[pace] === null) return []
  return made.result.findings.filter(({ code }) => NO_PLACE.has(code))
}

export const lossesOf = (worked: WorkedOut, changes: readonly PlanChange[]): PlanNotice[] => [
  ...worked.losses,
  ...withoutPlace(worked),
  ...dropped(worked, changes),
  ...staying(worked),
]
