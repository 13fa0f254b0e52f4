import { lazy, type ComponentType } from 'react'
import type { Screen } from './routes.ts'

/** The screens' views, each loaded when it is first shown. */
export const views: Readonly<Record<Screen, ComponentType>> = {
  today: lazy(async () => ({ default: (await import('../features/today/view.tsx')).TodayView })),
  week: lazy(async () => ({ default: (await import('../features/week/view.tsx')).WeekView })),
  roadmap: lazy(async () => ({ default: (await import('../features/roadmap/view.tsx')).RoadmapView })),
  focus: lazy(async () => ({ default: (await import('../features/timer/view.tsx')).TimerScreenView })),
  sessions: lazy(async () => ({ default: (await import('../features/sessions/view.tsx')).SessionsView })),
  settings: lazy(async () => ({ default: (await import('../features/settings/view.tsx')).SettingsView })),
  setup: lazy(async () => ({ default: (await import('../features/setup/view.tsx')).SetupView })),
}
