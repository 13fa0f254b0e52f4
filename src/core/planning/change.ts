/**
 * What can be done to a plan when life happens. Every change is shown as a difference first, applied in one go, and can
 * be undone. Days and times are local, in the plan's zone.
 */
import { z } from 'zod'
import { TopicStatus } from '../roadmap/model.ts'
import { Availability, DaysOff, MinuteOfDay, PlanDay, PlanSettings, Rhythm, StudyKind } from './model.ts'

const Id = z.uuid()
const Title = z.string().max(120)

/** Where a slot or a busy time lies; it ends by midnight. */
const place = {
  day: PlanDay,
  startMinute: MinuteOfDay,
  minutes: z.int().min(5).max(1440),
  /** The zone it is meant in. Default: the plan's. */
  zone: z.string().min(1).max(80).optional(),
}

/**
 * Changes of slots and busy times are local: nothing else moves, unless something is in their way. All others plan again
 * from now on. What is over, and what is pinned, never moves by itself.
 */
export const PlanChange = z.discriminatedUnion('type', [
  /** Plans again from now on. */
  z.strictObject({ type: z.literal('replan') }),
  /** Everything the learner sets, at once. */
  z.strictObject({ type: z.literal('settings'), settings: PlanSettings }),
  z.strictObject({ type: z.literal('add-days-off'), daysOff: DaysOff }),
  /** The days off with these ends. */
  z.strictObject({ type: z.literal('remove-days-off'), from: PlanDay, to: PlanDay }),
  /** What is left of today is for another day: sick, tired, away. `name` is that of the day off it becomes. */
  z.strictObject({ type: z.literal('move-today'), name: Title }),
  /** Other hours from a day on; with `until` (included) the former ones hold again after it. */
  z.strictObject({
    type: z.literal('hours'),
    from: PlanDay,
    until: PlanDay.nullable(),
    availability: Availability,
    rhythm: Rhythm,
  }),
  /** A study day of the roadmap takes so long: as long as the learner's own topics showed. Hours of study stay. */
  z.strictObject({
    type: z.literal('calibrate'),
    minutesPerStudyDay: PlanSettings.shape.minutesPerStudyDay,
  }),
  /** Gives a topic so many study days more than the roadmap says (fewer again when negative, never below it). */
  z.strictObject({
    type: z.literal('extend'),
    topicId: Id,
    days: z.number().min(-365).max(365).multipleOf(0.5),
  }),
  /** Finished early, skipped, taken back in. */
  z.strictObject({ type: z.literal('status'), topicIds: z.array(Id).min(1).max(500), status: TopicStatus }),
  /** Takes another option of a group. */
  z.strictObject({ type: z.literal('choose'), group: z.string(), name: z.string() }),
  /** Takes optional topics in or leaves them out. */
  z.strictObject({
    type: z.literal('optional'),
    topicKeys: z.array(z.string()).min(1).max(500),
    included: z.boolean(),
  }),
  /** The whole plan stands still from today on. */
  z.strictObject({ type: z.literal('pause') }),
  /** It goes on today; the days between become days off. */
  z.strictObject({ type: z.literal('resume') }),
  /** Moves or resizes a slot, and pins it; the time it leaves is kept free. Of a slot that has begun only the end moves. */
  z.strictObject({ type: z.literal('move-slot'), slotId: Id, ...place }),
  /** Adds a pinned slot. Without `kind` it is the weekday's, or practice on a day of rest. */
  z.strictObject({ type: z.literal('add-slot'), topicId: Id, ...place, kind: StudyKind.optional() }),
  /** Removes a slot; its time is kept free. */
  z.strictObject({ type: z.literal('remove-slot'), slotId: Id }),
  z.strictObject({ type: z.literal('pin-slot'), slotId: Id, pinned: z.boolean() }),
  /** A busy time by hand: nothing is planned over it. */
  z.strictObject({ type: z.literal('keep-free'), ...place, title: Title }),
  /** What a calendar file takes is kept free: as a calendar of its own (`calendarId` null), or in place of what that one took. */
  z.strictObject({
    type: z.literal('read-calendar'),
    draftId: Id,
    calendarId: Id.nullable(),
    name: z.string().trim().min(1).max(80),
    allDay: z.boolean(),
  }),
  /** A calendar goes, with all times it takes. */
  z.strictObject({ type: z.literal('remove-calendar'), calendarId: Id }),
  /** Takes a busy time away. */
  z.strictObject({ type: z.literal('free-again'), busyId: Id }),
])
export type PlanChange = z.infer<typeof PlanChange>
