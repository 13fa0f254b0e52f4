import { lazyView, type LazyView } from './lazy-view.ts'
import type { Screen } from './routes.ts'

/** The screens' views, each loaded when it is first shown. */
export const views: Readonly<Record<Screen, LazyView>> = {
  today: lazyView(async () => (await import('../features/today/view.tsx')).TodayView),
  week: lazyView(async () => (await import('../features/week/view.tsx')).WeekView),
  roadmap: lazyView(async () => (await import('../features/roadmap/view.tsx')).RoadmapView),
  progress: lazyView(async () => {
    const { ProgressScreenView, loadCharts } = await import('../features/progress/view.tsx')
    // Figures come first: nothing waits for what draws the charts.
    void loadCharts()
    return ProgressScreenView
  }),
  focus: lazyView(async () => (await import('../features/timer/view.tsx')).TimerScreenView),
  sessions: lazyView(async () => (await import('../features/sessions/view.tsx')).SessionsView),
  settings: lazyView(async () => (await import('../features/settings/view.tsx')).SettingsView),
  setup: lazyView(async () => (await import('../features/setup/view.tsx')).SetupView),
}
