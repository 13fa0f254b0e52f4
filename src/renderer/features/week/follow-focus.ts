/**
 * Where the focus goes when what had it is drawn somewhere else, or is gone. Dialogs give the focus back to what opened
 * them, which a moved slot no longer is: so this waits until they are closed.
 */
import { focusMark } from './marks.ts'

const STEP_MS = 40
/** How often it looks: the calendar component draws a little later, and dialogs take their time to fade. */
const MOST_LOOKS = 20

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="menu"]') !== null

/** Nothing in particular has the focus: the page, or the heading that it falls back to. */
export const isFocusLost = (): boolean => {
  const active = document.activeElement
  return active === null || active === document.body || active.matches('[data-page-heading], main')
}

let looking: ReturnType<typeof setTimeout> | undefined

/**
 * Gives the focus to the first of these marks that is on the screen, when it gets lost in the moment to come, or is once
 * the dialog that holds it has faded; not when the learner has put it somewhere else. Without any of them it goes to the
 * screen's heading.
 */
export const followFocus = (ids: readonly string[]): void => {
  lookFor(ids, isFocusLost)
}

/** Gives the focus to something new, wherever it is, once it is drawn and the dialog that made it is gone. */
export const leadFocus = (id: string): void => {
  lookFor([id], () => true)
}

const lookFor = (ids: readonly string[], isWanted: () => boolean): void => {
  clearTimeout(looking)
  const look = (looksLeft: number): void => {
    const isFree = !isDialogOpen()
    if (isFree && isWanted() && ids.some(focusMark)) return
    if (looksLeft > 0) looking = setTimeout(() => look(looksLeft - 1), STEP_MS)
    else if (isFree && isFocusLost()) {
      document.querySelector<HTMLElement>('[data-page-heading]')?.focus({ preventScroll: true })
    }
  }
  look(MOST_LOOKS)
}

/** The learner has left on purpose. */
export const stopFollowing = (): void => clearTimeout(looking)
