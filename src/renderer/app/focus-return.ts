/**
 * Where the focus goes when something that was opened closes again. What opens a dialog may be gone by then: an item of a
 * menu, a button in a popover. Then it is what the menu or popover hangs on.
 */

const controllerOf = (part: Element): HTMLElement | null => {
  const layer = part.closest('[role="menu"], [role="dialog"]')
  if (layer === null || layer.id === '') return null
  const controller = document.querySelector<HTMLElement>(`[aria-controls="${CSS.escape(layer.id)}"]`)
  return controller !== null && !layer.contains(controller) ? controller : null
}

/** What has the focus now, or what the menu or popover that holds it hangs on; null when nothing has it. */
export const openerInFocus = (): HTMLElement | null => {
  if (typeof document === 'undefined') return null
  const active = document.activeElement
  if (!(active instanceof HTMLElement) || active === document.body) return null
  let opener: HTMLElement = active
  // A menu may stand in a popover: both are gone by then.
  for (let next = controllerOf(opener); next !== null; next = controllerOf(opener)) opener = next
  return opener
}

/** Gives the focus back, or to the screen's heading when its owner is gone or the press that opened it had none. */
export const giveFocusBack = (opener: HTMLElement | null): void => {
  const heading = document.querySelector<HTMLElement>('[data-page-heading]')
  const target = opener?.isConnected === true ? opener : (heading ?? document.getElementById('main'))
  target?.focus({ preventScroll: true })
}
