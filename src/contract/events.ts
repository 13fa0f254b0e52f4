import { z } from 'zod'
import { Notice } from '#core/timer/model.ts'
import { UpdateState } from './operations/desktop.ts'
import { TimerView } from './operations/timer.ts'

/** What a `changed` event can name: the reader refetches what it shows of these. */
export const ChangedArea = z.enum(['roadmaps', 'plan', 'progress', 'sessions', 'settings', 'care'])
export type ChangedArea = z.infer<typeof ChangedArea>

/** What the desktop's menu asks the window to do. */
export const MenuCommand = z.enum([
  'today',
  'week',
  'roadmap',
  'progress',
  'settings',
  'import',
  'palette',
  'shortcuts',
  'undo',
  'redo',
  'timer',
  'about',
])
export type MenuCommand = z.infer<typeof MenuCommand>

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
  /** A document was opened with the app: `desktop.take-document` hands it over. */
  z.strictObject({ type: z.literal('document') }),
  /** Something was chosen in the menu of the desktop. */
  z.strictObject({ type: z.literal('menu'), command: MenuCommand }),
  z.strictObject({ type: z.literal('update'), update: UpdateState }),
  /** How far a long job is: fraction from 0 to 1. */
  z.strictObject({ type: z.literal('job-progress'), jobId: z.uuid(), fraction: z.number().min(0).max(1) }),
])
export type ServiceEvent = z.infer<typeof ServiceEvent>
