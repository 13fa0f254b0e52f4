/**
 * One timeout for all clocks of a window: what is due within a few milliseconds is drawn in one go, because each go on its own
 * makes the browser lay out and paint once more.
 */

/** Lets a timeout end just after what it waits for, not just before: browsers round. */
const MARGIN_MS = 4
/** Nobody sees that a clock is this late. */
const TOGETHER_MS = 20

type Run = () => void

/** When each is due, by the page's own clock. */
const dues = new Map<Run, number>()
let timeout: ReturnType<typeof setTimeout> | undefined

const wake = (): void => {
  const now = performance.now()
  const due = [...dues].filter(([, atMs]) => atMs <= now).map(([run]) => run)
  for (const run of due) dues.delete(run)
  for (const run of due) run()
  arm()
}

/** Sleeps until the first is due, and those that are due with it. */
const arm = (): void => {
  clearTimeout(timeout)
  timeout = undefined
  if (dues.size === 0) return
  const first = Math.min(...dues.values())
  const last = Math.max(...[...dues.values()].filter((atMs) => atMs - first <= TOGETHER_MS))
  timeout = setTimeout(wake, Math.max(0, last - performance.now()))
}

/** Calls once after so many ms, or a few later. A second call for the same replaces the first. */
export const wakeIn = (run: Run, ms: number): void => {
  dues.set(run, performance.now() + ms + MARGIN_MS)
  arm()
}

export const letSleep = (run: Run): void => {
  if (dues.delete(run)) arm()
}
