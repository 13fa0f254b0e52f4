/** What the learner is told when an interval is over, or when they were away. */
import type { TimerView } from '#contract/operations/timer.ts'
import type { IntervalKind, Notice, TimerEffect, TimerState } from '#core/timer/model.ts'
import { durationText } from '#core/words/durations.ts'
import { i18n } from '#core/words/i18n.ts'

export type NoticeWords = { readonly title: string; readonly text: string }

/** What there is to tell about: the state after the step, what the step did, and the topic's title if there is one. */
export type NoticeMatter = {
  readonly state: TimerState
  readonly effects: readonly TimerEffect[]
  readonly topicTitle: string | null
}

const MINUTE_MS = 60_000

/** "2 h 10 min", "25 min"; minutes that are full. */
const inMinutes = (ms: number): string => durationText(Math.floor(ms / MINUTE_MS))

const focusMs = ({ state, effects }: NoticeMatter): number => {
  const ended = effects.find((effect) => effect.type === 'interval-end' && effect.kind === 'focus')
  if (ended?.type === 'interval-end') return ended.countedMs
  return state.phase === 'idle' ? 0 : (state.leg.interval.plannedMs ?? state.leg.interval.countedMs)
}

const whenYouLike = (due: IntervalKind): string => {
  switch (due) {
    case 'focus':
      return i18n.t('Focus when you like.')
    case 'short-break':
      return i18n.t('Short break when you like.')
    case 'long-break':
      return i18n.t('Long break when you like.')
  }
}

const afterFocus = (state: TimerState): string => {
  if (state.phase === 'asking') return i18n.t('Were you away? Say what is to be kept.')
  if (state.phase === 'idle') return whenYouLike(state.due)
  const { kind, plannedMs } = state.leg.interval
  if (kind === 'focus') return i18n.t('It goes on counting until you finish.')
  const length = inMinutes(plannedMs ?? 0)
  return kind === 'short-break'
    ? i18n.t('Short break: {length}.', { length })
    : i18n.t('Long break: {length}.', { length })
}

const focusEnded = (matter: NoticeMatter): NoticeWords => {
  const studied = inMinutes(focusMs(matter))
  const { topicTitle: topic, state } = matter
  const done =
    topic === null ? i18n.t('{studied}.', { studied }) : i18n.t('{studied} on {topic}.', { studied, topic })
  return { title: i18n.t('Focus is over'), text: `${done} ${afterFocus(state)}` }
}

const afterBreak = ({ state, topicTitle: topic }: NoticeMatter): string => {
  if (state.phase === 'running') {
    const length = inMinutes(state.leg.interval.plannedMs ?? 0)
    return topic === null
      ? i18n.t('Focus: {length}.', { length })
      : i18n.t('Focus on {topic}: {length}.', { topic, length })
  }
  return topic === null
    ? i18n.t('Go on when you like.')
    : i18n.t('Go on with {topic} when you like.', { topic })
}

const away = ({ state }: NoticeMatter): NoticeWords => {
  const title = i18n.t('Were you away?')
  if (state.phase !== 'asking') return { title, text: i18n.t('Say what is to be kept.') }
  const { reason, heldMs } = state.question
  const length = inMinutes(heldMs)
  switch (reason) {
    case 'long':
      return {
        title: i18n.t('Are you still there?'),
        text: i18n.t('The timer has been counting for a long time. Say what is to be kept.'),
      }
    case 'idle':
      return {
        title,
        text: i18n.t('Nothing was typed or clicked for {length}. Say what is to be kept.', { length }),
      }
    default:
      return { title, text: i18n.t('Nothing was counted for {length}. Say what is to be kept.', { length }) }
  }
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
      return { title: i18n.t('The break is over'), text: afterBreak(matter) }
    case 'away':
      return away(matter)
  }
}
