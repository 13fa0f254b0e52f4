import { t } from '@lingui/core/macro'
import { useCallback, useRef } from 'react'
import type { TimerView } from '#contract/operations/timer.ts'
import { faceAt } from './clock-face.ts'
import { useClock } from './use-timer.ts'

export type ClockDigitsProps = { readonly timer: TimerView; readonly className?: string | undefined }

const digitsLabel = ({ interval }: TimerView): string => {
  if (interval === null || interval.plannedMs === null) return t`Time so far`
  return interval.countedMs >= interval.plannedMs ? t`Time over` : t`Time left`
}

/** Writes into the text that is there: one put in its place is styled and laid out from nothing. */
const write = (element: Element, text: string): void => {
  const { firstChild } = element
  if (firstChild instanceof Text) firstChild.data = text
  else element.textContent = text
}

/**
 * The time, written into its own text once a second: nothing else is drawn again, and screen readers are not told
 * (the announcer says what matters).
 */
export const ClockDigits = ({ timer, className }: ClockDigitsProps) => {
  const node = useRef<HTMLSpanElement>(null)
  const draw = useCallback(
    (wallMs: number): number | null => {
      const { text, changesInMs } = faceAt(timer, wallMs)
      if (node.current !== null && node.current.textContent !== text) write(node.current, text)
      return changesInMs
    },
    [timer],
  )
  useClock(draw)
  return (
    <span ref={node} role="timer" aria-live="off" aria-label={digitsLabel(timer)} className={className} />
  )
}
