import { busyHandlers } from './busy/handlers.ts'
import { aboutHandlers } from './diagnostics.ts'
import { changeHandlers } from './changes/undo.ts'
import { dataOutHandlers } from './data-out/handlers.ts'
import { desktopHandlers } from './desktop-host.ts'
import { draftHandlers } from './drafts.ts'
import { exportHandlers } from './export.ts'
import { feedHandlers } from './feed/handlers.ts'
import { forecastHandlers } from './learner-forecast.ts'
import { monthHandlers } from './month.ts'
import { mergeHandlers } from './merge/merge.ts'
import { morningHandlers } from './morning-replan.ts'
import { planChangeHandlers } from './plan-changes/plan-changes.ts'
import { statePreviewHandlers } from './plan-changes/state-preview.ts'
import { planStateHandlers } from './plan-states.ts'
import { planHandlers } from './plans.ts'
import { progressFigureHandlers } from './progress-figures/handlers.ts'
import { progressHandlers } from './progress.ts'
import { roadmapHandlers } from './roadmaps.ts'
import type { Handlers } from './runtime.ts'
import { sessionImportHandlers } from './session-import/handlers.ts'
import { sessionHandlers } from './sessions.ts'
import { settingsHandlers } from './settings.ts'
import { statusHandlers } from './status.ts'
import { timerHandlers } from './timer/timer.ts'
import { todayHandlers } from './today.ts'
import { weekHandlers } from './week.ts'

/** Every operation's handler. An operation of the table without one does not compile. */
export const handlers: Handlers = {
  ...settingsHandlers,
  ...desktopHandlers,
  ...aboutHandlers,
  ...draftHandlers,
  ...roadmapHandlers,
  ...progressHandlers,
  ...progressFigureHandlers,
  ...sessionHandlers,
  ...planHandlers,
  ...planStateHandlers,
  ...statePreviewHandlers,
  ...planChangeHandlers,
  ...changeHandlers,
  ...mergeHandlers,
  ...todayHandlers,
  ...morningHandlers,
  ...weekHandlers,
  ...monthHandlers,
  ...statusHandlers,
  ...forecastHandlers,
  ...exportHandlers,
  ...dataOutHandlers,
  ...busyHandlers,
  ...feedHandlers,
  ...sessionImportHandlers,
  ...timerHandlers,
}
