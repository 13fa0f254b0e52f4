import { create } from 'zustand'
import { openerInFocus } from './focus-return.ts'

type ShortcutOverviewStore = {
  readonly open: boolean
  /** What had the focus: the first time the dialog is loaded open, and does not look itself. */
  readonly opener: HTMLElement | null
}

export const useShortcutOverview = create<ShortcutOverviewStore>()(() => ({ open: false, opener: null }))

export const openShortcutOverview = (): void =>
  useShortcutOverview.setState({ open: true, opener: openerInFocus() })
