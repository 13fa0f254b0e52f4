import type { PlanSummary } from '#contract/operations/plan.ts'
import { dayAt, resolveZone } from '#core/time/zone.ts'
import { loaded } from '../../ui/load.ts'
import { useFrameStore, type Frame } from '../frame-store.ts'

/** The study day that contains now, in the plan's zone. */
export const planToday = (plan: PlanSummary, { settings }: Pick<Frame, 'settings'>): string =>
  dayAt({
    instantMs: Date.now(),
    zone: resolveZone(plan.settings.zone).zone,
    dayStartMinute: settings.dayStartMinute,
  })

/** The plan in use; null without one. */
export const useActivePlan = (): PlanSummary | null =>
  useFrameStore((store) => loaded(store.frame)?.plan ?? null)
