/**
 * What can be focused in a week is found in the document: slots, sessions and busy times each carry `data-mark` (an id
 * of their own), `data-day` and `data-minute`. What draws them differs between grid and list.
 */
import type { Stop } from './walk.ts'

const MARK = '[data-mark]'

const markOf = (id: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`)

/** Gives a slot, session or busy time the focus; false when it is not on the screen. */
export const focusMark = (id: string): boolean => {
  const element = markOf(id)
  if (element === null) return false
  element.focus()
  element.scrollIntoView({ block: 'nearest' })
  return true
}

/** The id of what has the focus. */
export const markWithFocus = (): string | null =>
  document.activeElement?.closest<HTMLElement>(MARK)?.dataset['mark'] ?? null

const stopOf = ({ dataset }: HTMLElement): Stop => ({
  id: dataset['mark'] ?? '',
  day: dataset['day'] ?? '',
  startMinute: Number(dataset['minute']),
})

/** What is on the screen, in time order. */
export const marksOnScreen = (): readonly Stop[] =>
  [...document.querySelectorAll<HTMLElement>(MARK)]
    .map(stopOf)
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.startMinute - b.startMinute)

/** The attributes by which it is found. */
export const markAttributes = ({ id, day, startMinute }: Stop) =>
  ({ 'data-mark': id, 'data-day': day, 'data-minute': startMinute }) as const

/** What is no slot has a word before its id, so that no two marks share one. */
export const busyMarkId = (busyId: string): string => ['busy', busyId].join(' ')

/** With the day, and which of two turns of an hour it is, where one session has several marks. */
export const sessionMarkId = (sessionId: string, ...part: readonly string[]): string =>
  ['session', sessionId, ...part].join(' ')
