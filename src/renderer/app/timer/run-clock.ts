import { letSleep, wakeIn } from './wake-ups.ts'

export type ClockOptions = {
  /** Goes on, as far as the browser lets it, while nobody sees it; otherwise it rests until it is seen again. */
  readonly whileHidden?: boolean
}

/**
 * Draws now, when what is drawn goes out of date, and when the window is seen or used again. `draw` gets the wall time
 * (UTC ms) and says after how long it has to draw again; null: not by itself. Nothing is counted here: a draw that
 * comes late is right all the same. Returns how to stop.
 */
export const runClock = (
  draw: (wallMs: number) => number | null,
  { whileHidden = false }: ClockOptions = {},
): (() => void) => {
  const tick = (): void => {
    letSleep(tick)
    const changesInMs = draw(Date.now())
    const isSeen = whileHidden || document.visibilityState !== 'hidden'
    if (changesInMs !== null && isSeen) wakeIn(tick, changesInMs)
  }
  document.addEventListener('visibilitychange', tick)
  window.addEventListener('focus', tick)
  tick()
  return () => {
    letSleep(tick)
    document.removeEventListener('visibilitychange', tick)
    window.removeEventListener('focus', tick)
  }
}
