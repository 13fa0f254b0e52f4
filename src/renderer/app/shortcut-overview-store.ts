import { create } from 'zustand'

export const useShortcutOverview = create<{ readonly open: boolean }>()(() => ({ open: false }))

export const openShortcutOverview = (): void => useShortcutOverview.setState({ open: true })
