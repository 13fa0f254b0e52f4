import { create } from 'zustand'
import type { Place } from './place.ts'

/** What is asked in a dialog: where a slot shall lie, or what shall lie at a place. */
export type WeekDialog =
  | { readonly type: 'move'; readonly slotId: string }
  | { readonly type: 'add'; readonly place: Place; readonly what: 'slot' | 'free' }

type DialogStore = {
  /** Stays when it is closed, so that it does not go empty while it fades. */
  readonly dialog: WeekDialog | null
  readonly isOpen: boolean
  /** When it was opened (UTC ms): each one starts anew. */
  readonly openedMs: number
}

export const useWeekDialog = create<DialogStore>()(() => ({ dialog: null, isOpen: false, openedMs: 0 }))

export const openWeekDialog = (dialog: WeekDialog): void =>
  useWeekDialog.setState({ dialog, isOpen: true, openedMs: Date.now() })

export const closeWeekDialog = (): void => useWeekDialog.setState({ isOpen: false })
