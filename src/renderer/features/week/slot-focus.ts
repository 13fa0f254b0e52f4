/** Slots are found by their id in the document: what draws them differs between grid and list. */
export const focusSlot = (slotId: string): void => {
  const element = document.querySelector<HTMLElement>(`[data-slot="${CSS.escape(slotId)}"]`)
  element?.focus()
  element?.scrollIntoView({ block: 'nearest' })
}

/** The id of the slot that has the focus. */
export const slotWithFocus = (): string | null =>
  document.activeElement?.closest<HTMLElement>('[data-slot]')?.dataset['slot'] ?? null
