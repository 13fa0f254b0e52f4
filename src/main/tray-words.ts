import type { TimerView } from '#contract/operations/timer.ts'
import type { IntervalKind } from '#core/timer/model.ts'
import { i18n } from '#core/words/i18n.ts'

const MINUTE_MS = 60_000

/** Windows cuts tooltips off at 127 characters. */
const MOST_TITLE_CHARACTERS = 60

/** What the tray says, and when that stops being true by itself. */
export type TrayWords = {
  /** What runs: "Focus, 24 min left". */
  readonly line: string
  /** The line and what is studied. */
  readonly tooltip: string
  /** Beside the icon, where there is room for it (macOS): "24 min". */
  readonly title: string
  /** In ms; null while nothing counts. */
  readonly changesInMs: number | null
}

export type TrayAction =
  'start' | 'start-break' | 'pause' | 'resume' | 'skip' | 'open' | 'timer-window' | 'quit'

export type TrayItem = { readonly label: string; readonly action: TrayAction }

/** What is said of each kind of interval. */
type IntervalWords = {
  readonly counts: (count: string) => string
  readonly waits: () => string
  readonly isPaused: (count: string) => string
}

const intervals: Readonly<Record<IntervalKind, IntervalWords>> = {
  focus: {
    counts: (count) => i18n.t('Focus, {count}', { count }),
    waits: () => i18n.t('Focus waits for you'),
    isPaused: (count) => i18n.t('Focus paused, {count}', { count }),
  },
  'short-break': {
    counts: (count) => i18n.t('Short break, {count}', { count }),
    waits: () => i18n.t('Short break waits for you'),
    isPaused: (count) => i18n.t('Short break paused, {count}', { count }),
  },
  'long-break': {
    counts: (count) => i18n.t('Long break, {count}', { count }),
    waits: () => i18n.t('Long break waits for you'),
    isPaused: (count) => i18n.t('Long break paused, {count}', { count }),
  },
}

const inMinutes = (minutes: number): string => i18n.t('{minutes} min', { minutes })

const cut = (title: string): string =>
  title.length <= MOST_TITLE_CHARACTERS ? title : `${title.slice(0, MOST_TITLE_CHARACTERS - 1).trimEnd()}…`

type Count = { readonly text: string; readonly short: string; readonly changesInMs: number }

/** Minutes up, as many as are full. */
const upwards = (ms: number, words: (minutes: number) => Pick<Count, 'text' | 'short'>): Count => ({
  ...words(Math.floor(ms / MINUTE_MS)),
  changesInMs: MINUTE_MS - (ms % MINUTE_MS),
})

const countOf = (interval: NonNullable<TimerView['interval']>, countedMs: number): Count => {
  if (interval.plannedMs === null) {
    return upwards(countedMs, (minutes) => ({ text: inMinutes(minutes), short: inMinutes(minutes) }))
  }
  const leftMs = interval.plannedMs - countedMs
  if (leftMs <= 0) {
    return upwards(-leftMs, (minutes) => ({
      text: i18n.t('{minutes} min over', { minutes }),
      short: `+${inMinutes(minutes)}`,
    }))
  }
  // "1 min left" until it is over.
  const minutes = Math.ceil(leftMs / MINUTE_MS)
  return {
    text: i18n.t('{minutes} min left', { minutes }),
    short: inMinutes(minutes),
    changesInMs: leftMs - (minutes - 1) * MINUTE_MS,
  }
}

const standing = (line: string, title = ''): Omit<TrayWords, 'tooltip'> => ({
  line,
  title,
  changesInMs: null,
})

const wordsOf = ({ phase, interval, anchorMs }: TimerView, nowMs: number): Omit<TrayWords, 'tooltip'> => {
  if (interval === null) return standing(i18n.t('Nothing is running'))
  if (phase === 'asking') return standing(i18n.t('Were you away?'))
  const words = intervals[interval.kind]
  if (phase === 'away') return standing(words.waits())
  if (phase === 'paused') {
    return standing(words.isPaused(countOf(interval, interval.countedMs).text), i18n.t('Paused'))
  }
  const sinceMs = Math.max(0, nowMs - anchorMs)
  const { text, short, changesInMs } = countOf(interval, interval.countedMs + sinceMs)
  return { line: words.counts(text), title: short, changesInMs }
}

/** The timer in words. */
export const trayWords = (timer: TimerView, nowMs: number): TrayWords => {
  const words = wordsOf(timer, nowMs)
  const isStudying = timer.phase !== 'idle' && timer.interval?.kind === 'focus'
  const topic = isStudying && timer.topic !== null ? [cut(timer.topic.title)] : []
  return { ...words, tooltip: [`Roadbook: ${words.line}`, ...topic].join('\n') }
}

/** What Start begins: what is due by the plan, else what was studied last, else nothing in particular. */
export const topicToStart = ({ suggestion, topic }: TimerView): { id: string; title: string } | null =>
  suggestion?.topic ?? topic

const startItem = (timer: TimerView): TrayItem => {
  const topic = topicToStart(timer)
  const label =
    topic === null ? i18n.t('Start focus') : i18n.t('Start “{topic}”', { topic: cut(topic.title) })
  return { label, action: 'start' }
}

const breakItem = (due: 'short-break' | 'long-break'): TrayItem => ({
  label: due === 'short-break' ? i18n.t('Start the short break') : i18n.t('Start the long break'),
  action: 'start-break',
})

const timerItems = (timer: TimerView): TrayItem[] => {
  const isBreak = timer.interval?.kind !== 'focus'
  const skip: TrayItem = { label: isBreak ? i18n.t('Skip the break') : i18n.t('Skip'), action: 'skip' }
  switch (timer.phase) {
    case 'idle':
      return timer.due === 'focus' ? [startItem(timer)] : [breakItem(timer.due), startItem(timer)]
    case 'running':
      return [{ label: i18n.t('Pause'), action: 'pause' }, skip]
    case 'paused':
      return [{ label: i18n.t('Resume'), action: 'resume' }, skip]
    case 'away':
      return [{ label: i18n.t('Resume'), action: 'resume' }]
    case 'asking':
      return []
  }
}

/** What can be done from the tray, in order. */
export const trayItems = (timer: TimerView): readonly TrayItem[] => [
  ...timerItems(timer),
  {
    label: timer.phase === 'asking' ? i18n.t('Answer in Roadbook') : i18n.t('Open Roadbook'),
    action: 'open',
  },
  { label: i18n.t('Timer window'), action: 'timer-window' },
  { label: i18n.t('Quit'), action: 'quit' },
]
