import { create } from 'zustand'
import type { ProgressView } from '#contract/operations/progress.ts'
import { weekStartFor } from '#core/time/week.ts'
import { client } from '../../bridge.ts'
import { keepEqualParts } from '../../ui/keep-equal.ts'
import { loaded, loading, loadOf, type Load } from '../../ui/load.ts'
import { daysOf, type Days, type RangeChoice, type RangeWish } from './figures/ranges.ts'

/** The charts that can be shown as tables. */
export type ChartName = 'burn-up' | 'weeks' | 'phases' | 'hours' | 'year' | 'calibration'
export const chartNames: readonly ChartName[] = ['burn-up', 'weeks', 'phases', 'hours', 'year', 'calibration']

type ProgressStore = {
  /** Null inside: there is no plan yet. */
  readonly progress: Load<ProgressView | null>
  /** The range that what is on the screen was read with: words and figures always belong together. */
  readonly shownChoice: RangeChoice
  /** What is asked for; it stays while the learner is elsewhere. */
  readonly wish: RangeWish
  readonly phaseId: string | null
  readonly tables: ReadonlySet<ChartName>
  readonly refetch: () => Promise<void>
  readonly showRange: (choice: Exclude<RangeChoice, 'own'>) => Promise<void>
  readonly showDays: (days: Days) => Promise<void>
  readonly showPhase: (phaseId: string | null) => Promise<void>
  readonly toggleTable: (name: ChartName) => void
  /** All as tables, or all as charts when they are tables already. */
  readonly toggleTables: () => void
}

const toggled = (names: ReadonlySet<ChartName>, name: ChartName): ReadonlySet<ChartName> =>
  names.has(name) ? new Set([...names].filter((other) => other !== name)) : new Set([...names, name])

/** What the Progress screen shows but topics and forecast. */
export const useProgressStore = create<ProgressStore>()((set, get) => {
  const ask = async (change: Partial<Pick<ProgressStore, 'wish' | 'phaseId'>>): Promise<void> => {
    set(change)
    await get().refetch()
  }
  return {
    progress: loading,
    shownChoice: 'all',
    wish: { choice: 'all', own: null },
    phaseId: null,
    tables: new Set(),
    refetch: async () => {
      const { wish, phaseId, progress } = get()
      const former = loaded(progress) ?? null
      const days = former === null ? null : daysOf(wish, former.today)
      const read = loadOf(
        await client.call('progress.get', {
          ...days,
          ...(phaseId !== null && { phaseId }),
          localeWeekStart: weekStartFor(navigator.language),
        }),
      )
      const state = get()
      // An answer for what is not asked for any more, or a failed reread of what is on the screen, changes nothing.
      if (state.wish !== wish || state.phaseId !== phaseId) return
      if (read.state === 'failed') {
        // The phase is gone with its roadmap, or another plan is the active one.
        if (read.error.code === 'NOT_FOUND' && phaseId !== null) return await ask({ phaseId: null })
        if (state.progress.state === 'ready') return
      }
      set({ progress: keepEqualParts(state.progress, read), shownChoice: wish.choice })
      const now = loaded(read) ?? null
      // A range that ends today goes on with the days; and only now it is known which day that is.
      if (now !== null && now.today !== former?.today && wish.choice !== 'all') await get().refetch()
    },
    showRange: async (choice) => await ask({ wish: { choice, own: get().wish.own } }),
    showDays: async (own) => await ask({ wish: { choice: 'own', own } }),
    showPhase: async (phaseId) => await ask({ phaseId }),
    toggleTable: (name) => set(({ tables }) => ({ tables: toggled(tables, name) })),
    toggleTables: () =>
      set(({ tables }) => ({ tables: new Set(tables.size === chartNames.length ? [] : chartNames) })),
  }
})
