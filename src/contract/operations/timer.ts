import { z } from 'zod'
import { StudyKind } from '#core/planning/model.ts'
import { Answer, AwayReason, IntervalKind, TimerMode } from '#core/timer/model.ts'
import { TopicStatus } from '#core/roadmap/model.ts'
import { read, write } from '../operation.ts'
import { Id } from './roadmap.ts'

const Ms = z.int().min(0)

/** What could be studied next: from the slot that is on, else the next open one. */
export const TimerSuggestion = z.strictObject({
  topic: z.strictObject({ id: Id, title: z.string(), status: TopicStatus }),
  kind: StudyKind,
})
export type TimerSuggestion = z.infer<typeof TimerSuggestion>

/**
 * The timer, to be drawn from: while `phase` is `running`, `countedMs + (wall clock now − anchorMs)` has passed. It is
 * sent again whenever that stops being true, never just because time passes.
 */
export const TimerView = z.strictObject({
  /** Rises with every change; commands carry the one they saw. */
  version: z.int().min(0),
  phase: z.enum(['idle', 'running', 'paused', 'away', 'asking']),
  /** Null when idle. */
  interval: z
    .strictObject({
      kind: IntervalKind,
      mode: TimerMode,
      /** Null when counting up. */
      plannedMs: Ms.nullable(),
      /** Counted at `anchorMs`. */
      countedMs: Ms,
    })
    .nullable(),
  /** When `countedMs` was true (UTC ms). */
  anchorMs: z.int(),
  /** What is studied, or was before the break; in idle what was studied last. Null: nothing in particular. */
  topic: z.strictObject({ id: Id, title: z.string(), status: TopicStatus }).nullable(),
  kind: StudyKind.nullable(),
  /** "You were away"; null unless `phase` is `asking`. */
  question: z
    .strictObject({
      reason: AwayReason,
      /** When the open session began, until when the learner was there, and when they were back (UTC ms). */
      startMs: z.int(),
      fromMs: z.int(),
      backMs: z.int(),
      /** What the session has up to `fromMs`, and what `keep` would add. */
      countedMs: Ms,
      heldMs: Ms,
      answers: z.array(Answer),
    })
    .nullable(),
  /** Completed focus intervals, and after how many comes a long break (0: never). */
  cycle: z.strictObject({ done: z.int(), every: z.int() }),
  /** What comes next: after the interval under way, or now when idle. */
  due: IntervalKind,
  suggestion: TimerSuggestion.nullable(),
})
export type TimerView = z.infer<typeof TimerView>

const Version = z.int().min(0)

export const timerOperations = {
  'timer.get': read(z.strictObject({}), TimerView),
  /**
   * Begins a focus interval on a topic (null: on none). A pending topic becomes in-progress. A break or a paused
   * interval gives way; a running focus interval goes on with the new topic. Errors: NOT_FOUND (topic), CONFLICT (the
   * timer was changed meanwhile, or waits for an answer), UNSUPPORTED (this host runs no timer).
   */
  'timer.start': write(
    z.strictObject({
      version: Version,
      topicId: Id.nullable(),
      /** Default: the kind of the topic's slot today, else of the weekday, else learn. */
      kind: StudyKind.optional(),
      mode: TimerMode.optional(),
    }),
    TimerView,
  ),
  /** Errors: CONFLICT (changed meanwhile, or it means nothing now), UNSUPPORTED. */
  'timer.command': write(
    z.strictObject({
      version: Version,
      command: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('start-break'), kind: IntervalKind.exclude(['focus']).optional() }),
        z.strictObject({ type: z.enum(['pause', 'resume', 'finish', 'skip', 'stop']) }),
        z.strictObject({ type: z.literal('extend'), minutes: z.int().min(1).max(60) }),
      ]),
    }),
    TimerView,
  ),
  /** Answers the question. Errors: CONFLICT (nothing is asked any more), UNSUPPORTED. */
  'timer.answer': write(z.strictObject({ version: Version, answer: Answer }), TimerView),
} as const
