import { z } from 'zod'
import { Notice } from '#core/timer/model.ts'
import { TimerView } from './operations/timer.ts'

/** What a `changed` event can name: the reader refetches what it shows of these. */
export const ChangedArea = z.enum(['roadmaps', 'plan', 'progress', 'sessions', 'settings', 'care'])
export type ChangedArea = z.infer<typeof ChangedArea>

/** Pushed from the service to every window and tab. */
export const ServiceEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('changed'), areas: z.array(ChangedArea).min(1) }),
  /** The timer as it is now, whenever anything but the counted time is different. */
  z.strictObject({ type: z.literal('timer'), timer: TimerView }),
  /** Something to tell the learner about the timer, once. */
  z.strictObject({
    type: z.literal('notice'),
    noticeId: z.uuid(),
    notice: Notice,
    title: z.string(),
    text: z.string(),
  }),
  /** How far a long job is: fraction from 0 to 1. */
  z.strictObject({ type: z.literal('job-progress'), jobId: z.uuid(), fraction: z.number().min(0).max(1) }),
])
export type ServiceEvent = z.infer<typeof ServiceEvent>
