/** The service over an open database: everything that lives exactly as long as that database is open. */
import type { Day } from '#core/time/day.ts'
import { dayAt } from '#core/time/zone.ts'
import type { Db } from '#db/database.ts'
import { createCalendarDrafts } from './busy/calendar-drafts.ts'
import { createBuiltInRoadmaps } from './built-in-roadmaps.ts'
import type { BuiltInRoadmaps } from './built-in-roadmaps.ts'
import { createDispatch } from './dispatch.ts'
import { createDraftStore } from './draft-store.ts'
import type { EventHub } from './event-hub.ts'
import { createFeedDriver } from './feed/feed-driver.ts'
import type { FeedDriver } from './feed/feed-driver.ts'
import { createFeedHolder } from './feed/feed-state.ts'
import { createForecasts } from './forecasts.ts'
import { handlers } from './handlers.ts'
import { createJobs } from './jobs.ts'
import type { LogEntry } from './log-file.ts'
import { createCalendarReader } from './reading/calendar-reader.ts'
import { createReader } from './reading/read-in-worker.ts'
import { createSessionReader } from './reading/session-reader.ts'
import { createSessionImportDrafts } from './session-import/drafts.ts'
import { createMorningDriver } from './morning-driver.ts'
import type { MorningDriver } from './morning-driver.ts'
import { readMounts } from './read-mounts.ts'
import { refreshInstants } from './refresh-instants.ts'
import type { Runtime } from './runtime.ts'
import type { Service, ServiceOptions } from './service.ts'
import { loadSettings, zoneInForce } from './settings.ts'
import { processLocale } from './words/speak-as-chosen.ts'
import { nodeSchedule } from './timer/clocks.ts'
import { createTimerDriver } from './timer/driver.ts'
import type { TimerDriver } from './timer/driver.ts'
import { currentTimer } from './timer/timer-state.ts'
import { createMonotonicClock } from './timer/monotonic-clock.ts'

const createRuntime = (options: ServiceOptions, hub: EventHub, newId: () => string): Runtime => {
  const reader = options.reader ?? createReader({ workerUrl: options.readerWorkerUrl })
  return {
    options,
    newId,
    systemZone: options.systemZone ?? (() => new Intl.DateTimeFormat().resolvedOptions().timeZone),
    locale: options.locale ?? processLocale(),
    mounts: readMounts,
    tzVersion: process.versions['tz'] ?? 'unknown',
    drafts: createDraftStore(),
    jobs: createJobs(),
    forecasts: createForecasts(),
    builtIns: createBuiltInRoadmaps(options.resourcesFolder, reader),
    reader,
    calendarReader: createCalendarReader({ workerUrl: options.readerWorkerUrl }),
    calendarDrafts: createCalendarDrafts(),
    feed: createFeedHolder(),
    sessionReader: options.sessionReader ?? createSessionReader({ workerUrl: options.readerWorkerUrl }),
    sessionImports: createSessionImportDrafts(),
    timer: {
      isOwner: options.host !== 'cli',
      runId: newId(),
      monotonic: options.monotonic ?? createMonotonicClock(),
      unwritten: [],
    },
    emit: hub.emit,
  }
}

/** A host that runs no timer changes nothing about it either. */
const NO_DRIVER: TimerDriver = { signal: () => undefined, close: () => undefined }

/** The command line ends too soon to serve anything. */
const NO_FEED: FeedDriver = { close: () => undefined }

/** Only where a window may be open the plan follows by itself. */
const NO_MORNINGS: MorningDriver = { close: () => undefined }

export type Tools = {
  /** Outlives the database: who listens goes on listening when another takes its place. */
  readonly hub: EventHub
  readonly clock: () => number
  readonly newId: () => string
  readonly log: (entry: LogEntry) => void
}

export type RunningService = Pick<Service, 'dispatch' | 'timer' | 'close'> & {
  readonly db: Db
  readonly builtIns: BuiltInRoadmaps
  /** The study day of an instant, by the zone and the start of the day in force. */
  readonly dayOf: (atMs: number) => Day
  /** Whether an interval is under way, paused, or waits for an answer. */
  readonly isTimerOn: () => boolean
  /** Ends all of it but the database, which stays open. */
  readonly rest: () => void
}

/** Starts the service over an open database. */
export const startService = (
  db: Db,
  options: ServiceOptions,
  { hub, clock, newId, log }: Tools,
): RunningService => {
  const runtime = createRuntime(options, hub, newId)
  refreshInstants(db, { tzVersion: runtime.tzVersion, nowMs: clock() })
  const dispatch = createDispatch({ db, runtime, handlers, clock, log })
  const schedule = options.schedule ?? nodeSchedule
  const driver = runtime.timer.isOwner
    ? createTimerDriver({ db, runtime, clock, hub, schedule, log })
    : NO_DRIVER
  const mornings = runtime.timer.isOwner
    ? createMorningDriver({ db, runtime, clock, hub, schedule, log })
    : NO_MORNINGS
  const feed = runtime.timer.isOwner ? createFeedDriver({ db, runtime, clock, hub, schedule, log }) : NO_FEED
  const dayOf = (atMs: number): Day =>
    db.read((handle) => {
      const { dayStartMinute } = loadSettings(handle)
      const { zone } = zoneInForce({ db: handle, runtime, nowMs: clock() })
      return dayAt({ instantMs: atMs, zone, dayStartMinute })
    })
  const rest = (): void => {
    feed.close()
    mornings.close()
    driver.close()
    runtime.jobs.cancelAll()
    void runtime.reader.close()
    void runtime.calendarReader.close()
    void runtime.sessionReader.close()
  }
  return {
    db,
    builtIns: runtime.builtIns,
    dayOf,
    isTimerOn: () =>
      db.read((handle) => currentTimer({ db: handle, runtime, nowMs: clock() }).state.phase !== 'idle'),
    dispatch,
    timer: { signal: driver.signal },
    rest,
    close: () => {
      rest()
      db.close()
    },
  }
}
