import type { MouseEvent } from 'react'
import { create } from 'zustand'

type SlotMenuStore = {
  /** Whose menu is open; null when none is. */
  readonly slotId: string | null
  /** Where it was asked for, px in the window. */
  readonly x: number
  readonly y: number
}

export const useSlotMenu = create<SlotMenuStore>()(() => ({ slotId: null, x: 0, y: 0 }))

/** Opens a slot's menu at the pointer, or at the slot when a key asked for it. */
export const openSlotMenu = (event: MouseEvent, slotId: string): void => {
  event.preventDefault()
  const { left, bottom } = event.currentTarget.getBoundingClientRect()
  const isByKey = event.clientX === 0 && event.clientY === 0
  useSlotMenu.setState({
    slotId,
    x: isByKey ? left : event.clientX,
    y: isByKey ? bottom : event.clientY,
  })
}

export const closeSlotMenu = (): void => useSlotMenu.setState({ slotId: null })
