/** What handlers are given, without a service around it: for tests of what a service is made of. */
import type { ServiceEvent } from '#contract/events.ts'
import { readCalendar } from '#core/calendar/reading/read-calendar.ts'
import { createCalendarDrafts } from '#service/busy/calendar-drafts.ts'
import { createBuiltInRoadmaps } from '#service/built-in-roadmaps.ts'
import type { DocumentReader } from '#service/document-reader.ts'
import { createDraftStore } from '#service/draft-store.ts'
import { createFeedHolder } from '#service/feed/feed-state.ts'
import { createForecasts } from '#service/forecasts.ts'
import type { Forecasts } from '#service/forecasts.ts'
import { createJobs } from '#service/jobs.ts'
import { createIds } from '#service/new-id.ts'
import type { CalendarReader, CalendarToRead } from '#service/reading/calendar-reader.ts'
import type { Runtime, TimerRuntime } from '#service/runtime.ts'
import { createSessionImportDrafts } from '#service/session-import/drafts.ts'
import { readerOf } from './test-service.ts'

/** The reader of calendars without the worker around it. */
const inThisThread: CalendarReader = {
  read: ({ calendar, ...rest }: CalendarToRead) => Promise.resolve(readCalendar(calendar, rest)),
  close: () => undefined,
}

const NO_TIMER: TimerRuntime = {
  isOwner: false,
  runId: 'test-run',
  monotonic: { model: 'runs-in-sleep', read: () => 0 },
  unwritten: [],
}

export const createTestRuntime = (given: {
  readonly clock: () => number
  readonly emit: (event: ServiceEvent) => void
  readonly timer?: TimerRuntime
  readonly reader?: DocumentReader
  /** Those of another one, with what they remember. */
  readonly forecasts?: Forecasts
}): Runtime => {
  const reader = given.reader ?? readerOf()
  return {
    options: { dataFolder: '/data', host: 'cli', capabilities: [], version: '1' },
    newId: createIds(given.clock),
    systemZone: () => 'UTC',
    locale: 'en-GB',
    mounts: () => '',
    tzVersion: '2026c',
    drafts: createDraftStore(),
    jobs: createJobs(),
    forecasts: given.forecasts ?? createForecasts(),
    builtIns: createBuiltInRoadmaps('/nowhere', reader),
    reader,
    calendarReader: inThisThread,
    calendarDrafts: createCalendarDrafts(),
    feed: createFeedHolder(),
    sessionReader: { read: () => Promise.reject(new Error('no worker here')), close: async () => undefined },
    sessionImports: createSessionImportDrafts(),
    timer: given.timer ?? NO_TIMER,
    emit: given.emit,
  }
}
