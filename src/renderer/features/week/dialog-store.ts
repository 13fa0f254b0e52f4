import { create } from 'zustand'
import { openerInFocus } from '../../app/focus-return.ts'
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
  /** What had the focus then. */
  readonly opener: HTMLElement | null
}

export const useWeekDialog = create<DialogStore>()(() => ({
  dialog: null,
  isOpen: false,
  openedMs: 0,
  opener: null,
}))

export const openWeekDialog = (dialog: WeekDialog): void =>
  useWeekDialog.setState({ dialog, isOpen: true, openedMs: Date.now(), opener: openerInFocus() })

export const closeWeekDialog = (): void => useWeekDialog.setState({ isOpen: false })
