/**
 * Walking a list by keyboard without state: a row carries `data-row="<id>"` and holds one element with
 * `data-row-focus` that takes the focus. What is on the screen decides the order.
 */
const targetsIn = (container: Element): readonly HTMLElement[] =>
  [...container.querySelectorAll<HTMLElement>('[data-row-focus]')].filter((element) =>
    element.checkVisibility(),
  )

/** Moves the focus `count` rows on (negative: back); from outside the list to its first row, or to its last. */
export const walkRows = (container: Element | null, count: 1 | -1): void => {
  if (container === null) return
  const targets = targetsIn(container)
  const row = document.activeElement?.closest('[data-row]')
  const at = targets.findIndex((target) => target.closest('[data-row]') === row)
  const next = at < 0 ? (count > 0 ? 0 : targets.length - 1) : at + count
  const target = targets[Math.min(Math.max(next, 0), targets.length - 1)]
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
}

/** Presses what takes the focus in the row that holds it, as Enter on it would. */
export const pressFocusedRow = (container: Element | null): void => {
  const row = document.activeElement?.closest('[data-row]') ?? null
  if (row !== null && container?.contains(row)) row.querySelector<HTMLElement>('[data-row-focus]')?.click()
}

/** The id of the row that holds the focus, when it lies in the container. */
export const focusedRow = (container: Element | null): string | null => {
  const row = document.activeElement?.closest<HTMLElement>('[data-row]') ?? null
  return row !== null && container?.contains(row) ? (row.dataset['row'] ?? null) : null
}
