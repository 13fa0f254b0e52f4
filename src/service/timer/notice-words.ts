/** What the learner is told when an interval is over, or when they were away. */
import type { TimerView } from '#contract/operations/timer.ts'
import type { IntervalKind, Notice, TimerEffect, TimerState } from '#core/timer/model.ts'

export type NoticeWords = { readonly title: string; readonly text: string }

/** What there is to tell about: the state after the step, what the step did, and the topic's title if there is one. */
export type NoticeMatter = {
  readonly state: TimerState
  readonly effects: readonly TimerEffect[]
  readonly topicTitle: string | null
}

const MINUTE_MS = 60_000

/** "2 h 10 min", "25 min"; minutes that are full. */
const inMinutes = (ms: number): string => {
  const minutes = Math.floor(ms / MINUTE_MS)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

const NAMES: Readonly<Record<IntervalKind, string>> = {
  focus: 'Focus',
  'short-break': 'Short break',
  'long-break': 'Long break',
}

const focusMs = ({ state, effects }: NoticeMatter): number => {
  const ended = effects.find((effect) => effect.type === 'interval-end' && effect.kind === 'focus')
  if (ended?.type === 'interval-end') return ended.countedMs
  return state.phase === 'idle' ? 0 : (state.leg.interval.plannedMs ?? state.leg.interval.countedMs)
}

const afterFocus = (state: TimerState): string => {
  if (state.phase === 'asking') return 'Were you away? Say what is to be kept.'
  if (state.phase === 'idle') return `${NAMES[state.due]} when you like.`
  const { kind, plannedMs } = state.leg.interval
  if (kind === 'focus') return 'It goes on counting until you finish.'
  return `${NAMES[kind]}: ${inMinutes(plannedMs ?? 0)}.`
}

const focusEnded = (matter: NoticeMatter): NoticeWords => {
  const studied = inMinutes(focusMs(matter))
  const done = matter.topicTitle === null ? studied : `${studied} on ${matter.topicTitle}`
  return { title: 'Focus is over', text: `${done}. ${afterFocus(matter.state)}` }
}

const breakEnded = ({ state, topicTitle }: NoticeMatter): NoticeWords => {
  const on = topicTitle === null ? '' : ` on ${topicTitle}`
  const isRunning = state.phase === 'running'
  return {
    title: 'The break is over',
    text: isRunning
      ? `Focus${on}: ${inMinutes(state.leg.interval.plannedMs ?? 0)}.`
      : `Go on${topicTitle === null ? '' : ` with ${topicTitle}`} when you like.`,
  }
}

const away = ({ state }: NoticeMatter): NoticeWords => {
  const title = 'Were you away?'
  if (state.phase !== 'asking') return { title, text: 'Say what is to be kept.' }
  const { reason, heldMs } = state.question
  if (reason === 'long') {
    return {
      title: 'Are you still there?',
      text: 'The timer has been counting for a long time. Say what is to be kept.',
    }
  }
  const what = reason === 'idle' ? 'Nothing was typed or clicked for' : 'Nothing was counted for'
  return { title, text: `${what} ${inMinutes(heldMs)}. Say what is to be kept.` }
}

/** What comes after a break: what was studied before it, or what the plan has next once that is ticked off or skipped. */
export const topicToCome = ({ topic, suggestion }: TimerView): TimerView['topic'] =>
  topic?.status === 'done' || topic?.status === 'skipped' ? (suggestion?.topic ?? null) : topic

/** Words for a notice. */
export const noticeWords = (notice: Notice, matter: NoticeMatter): NoticeWords => {
  switch (notice) {
    case 'focus-ended':
      return focusEnded(matter)
    case 'break-ended':
      return breakEnded(matter)
    case 'away':
      return away(matter)
  }
}
