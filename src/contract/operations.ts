import type { z } from 'zod'
import { aboutOperations } from './operations/about.ts'
import { appOperations } from './operations/app.ts'
import { busyOperations } from './operations/busy.ts'
import { calendarOperations } from './operations/calendar.ts'
import { careOperations } from './operations/care.ts'
import { changeOperations } from './operations/changes.ts'
import { dataOutOperations } from './operations/data-out.ts'
import { feedOperations } from './operations/feed.ts'
import { desktopOperations } from './operations/desktop.ts'
import { forecastOperations } from './operations/forecast.ts'
import { mergeOperations } from './operations/merge.ts'
import { planChangeOperations } from './operations/plan-changes.ts'
import { planOperations } from './operations/plan.ts'
import { progressOperations } from './operations/progress.ts'
import { roadmapOperations } from './operations/roadmap.ts'
import { sessionImportOperations } from './operations/session-import.ts'
import { sessionOperations } from './operations/sessions.ts'
import { timerOperations } from './operations/timer.ts'
import { viewOperations } from './operations/views.ts'

/** The bridge: every operation, by name. Handlers and client are derived from this table; nothing else crosses. */
export const operations = {
  ...appOperations,
  ...roadmapOperations,
  ...planOperations,
  ...planChangeOperations,
  ...changeOperations,
  ...mergeOperations,
  ...timerOperations,
  ...sessionOperations,
  ...viewOperations,
  ...progressOperations,
  ...forecastOperations,
  ...calendarOperations,
  ...dataOutOperations,
  ...careOperations,
  ...busyOperations,
  ...feedOperations,
  ...desktopOperations,
  ...aboutOperations,
  ...sessionImportOperations,
} as const

export type OperationName = keyof typeof operations
export type Input<N extends OperationName> = z.input<(typeof operations)[N]['input']>
export type ParsedInput<N extends OperationName> = z.output<(typeof operations)[N]['input']>
/** Whether it reads or writes: decides which database handle its handler gets. */
export type KindOf<N extends OperationName> = (typeof operations)[N]['kind']
export type Output<N extends OperationName> = z.output<(typeof operations)[N]['output']>

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(operations, name)
