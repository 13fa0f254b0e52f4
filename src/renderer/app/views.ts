import { readTodayAhead, TodayView } from '../features/today/view.tsx'
import { askAhead } from '../bridge.ts'
import { weekInput } from '../features/week/read-week.ts'
import { lazyView, readyView, type Loadable } from './lazy-view.ts'
import type { Screen } from './routes.ts'

/** The screens' views: the one that most learners come to, and the others, each loaded when it is first shown. */
export const views: Readonly<Record<Screen, Loadable>> = {
  today: readyView(TodayView, readTodayAhead),
  week: lazyView(async () => (await import('../features/week/view.tsx')).WeekView, {
    ask: () => askAhead('week.get', weekInput(undefined)),
    read: async () => (await import('../features/week/view.tsx')).readWeekAhead(),
  }),
  roadmap: lazyView(async () => (await import('../features/roadmap/view.tsx')).RoadmapView),
  progress: lazyView(
    async () => {
      const { ProgressScreenView, loadCharts } = await import('../features/progress/view.tsx')
      // Figures come first: nothing waits for what draws the charts.
      void loadCharts()
      return ProgressScreenView
    },
    {
      read: async () => (await import('../features/progress/view.tsx')).readProgressAhead(),
    },
  ),
  focus: lazyView(async () => (await import('../features/timer/view.tsx')).TimerScreenView),
  sessions: lazyView(async () => (await import('../features/sessions/view.tsx')).SessionsView),
  settings: lazyView(async () => (await import('../features/settings/view.tsx')).SettingsView),
  guide: lazyView(async () => (await import('../features/guide/view.tsx')).readGuideView()),
  'timer-window': lazyView(async () => (await import('../features/timer-window/view.tsx')).TimerWindowView),
  setup: lazyView(async () => (await import('../features/setup/view.tsx')).SetupView),
}
