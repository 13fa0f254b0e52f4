import { notifications } from '@mantine/notifications'
import { create } from 'zustand'
import type { ServiceEvent } from '#contract/events.ts'
import type { TimerView } from '#contract/operations/timer.ts'

export type TimerNotice = Extract<ServiceEvent, { readonly type: 'notice' }>

type NoticeStore = {
  /** What the learner is being told until they close it or act; null for nothing. */
  readonly notice: TimerNotice | null
}

export const useNoticeStore = create<NoticeStore>()(() => ({ notice: null }))

export const NOTICE_TOAST = 'timer-notice'

export const hideNotice = (): void => {
  notifications.hide(NOTICE_TOAST)
}

/** How the timer stood: a notice is out of date once that is different. */
export const situationOf = ({ phase, interval }: Pick<TimerView, 'phase' | 'interval'>): string =>
  phase === 'idle' ? phase : `${phase} ${interval?.kind}`

/** The timer as it is after what the notice tells may arrive a moment later than the notice. */
export const SETTLE_MS = 2000
