import type { TimerView } from '#contract/operations/timer.ts'
import type { IntervalKind } from '#core/timer/model.ts'

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

const names: Readonly<Record<IntervalKind, string>> = {
  focus: 'Focus',
  'short-break': 'Short break',
  'long-break': 'Long break',
}

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
    return upwards(countedMs, (minutes) => ({ text: `${minutes} min`, short: `${minutes} min` }))
  }
  const leftMs = interval.plannedMs - countedMs
  if (leftMs <= 0) {
    return upwards(-leftMs, (minutes) => ({ text: `${minutes} min over`, short: `+${minutes} min` }))
  }
  // "1 min left" until it is over.
  const minutes = Math.ceil(leftMs / MINUTE_MS)
  return {
    text: `${minutes} min left`,
    short: `${minutes} min`,
    changesInMs: leftMs - (minutes - 1) * MINUTE_MS,
  }
}

const standing = (line: string, title = ''): Omit<TrayWords, 'tooltip'> => ({
  line,
  title,
  changesInMs: null,
})

const wordsOf = ({ phase, interval, anchorMs }: TimerView, nowMs: number): Omit<TrayWords, 'tooltip'> => {
  if (interval === null) return standing('Nothing is running')
  if (phase === 'asking') return standing('Were you away?')
  const name = names[interval.kind]
  if (phase === 'away') return standing(`${name} waits for you`)
  if (phase === 'paused') {
    return standing(`${name} paused, ${countOf(interval, interval.countedMs).text}`, 'Paused')
  }
  const sinceMs = Math.max(0, nowMs - anchorMs)
  const { text, short, changesInMs } = countOf(interval, interval.countedMs + sinceMs)
  return { line: `${name}, ${text}`, title: short, changesInMs }
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
  return { label: topic === null ? 'Start focus' : `Start “${cut(topic.title)}”`, action: 'start' }
}

const timerItems = (timer: TimerView): TrayItem[] => {
  const isBreak = timer.interval?.kind !== 'focus'
  const skip: TrayItem = { label: isBreak ? 'Skip the break' : 'Skip', action: 'skip' }
  switch (timer.phase) {
    case 'idle':
      return timer.due === 'focus'
        ? [startItem(timer)]
        : [{ label: `Start the ${names[timer.due].toLowerCase()}`, action: 'start-break' }, startItem(timer)]
    case 'running':
      return [{ label: 'Pause', action: 'pause' }, skip]
    case 'paused':
      return [{ label: 'Resume', action: 'resume' }, skip]
    case 'away':
      return [{ label: 'Resume', action: 'resume' }]
    case 'asking':
      return []
  }
}

/** What can be done from the tray, in order. */
export const trayItems = (timer: TimerView): readonly TrayItem[] => [
  ...timerItems(timer),
  { label: timer.phase === 'asking' ? 'Answer in Roadbook' : 'Open Roadbook', action: 'open' },
  { label: 'Timer window', action: 'timer-window' },
  { label: 'Quit', action: 'quit' },
]
