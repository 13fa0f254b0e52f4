import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '#contract/client.ts'
import type { Client } from '#contract/client.ts'
import type { Reply } from '#contract/envelope.ts'
import type { Failure } from '#contract/errors.ts'
import { err, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import type { Db } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { createBuiltInRoadmaps } from './built-in-roadmaps.ts'
import { createDispatch } from './dispatch.ts'
import { createDraftStore } from './draft-store.ts'
import { createEventHub } from './event-hub.ts'
import type { EventHub } from './event-hub.ts'
import { failureOfOpening } from './failures.ts'
import { createForecasts } from './forecasts.ts'
import { handlers } from './handlers.ts'
import { createJobs } from './jobs.ts'
import { createLog } from './log-file.ts'
import type { LogEntry } from './log-file.ts'
import { createIds } from './new-id.ts'
import { createReader } from './reading/read-in-worker.ts'
import { createMorningDriver } from './morning-driver.ts'
import type { MorningDriver } from './morning-driver.ts'
import { refreshInstants } from './refresh-instants.ts'
import type { Runtime } from './runtime.ts'
import type { Service, ServiceOptions } from './service.ts'
import { nodeSchedule } from './timer/clocks.ts'
import { createTimerDriver } from './timer/driver.ts'
import type { TimerDriver } from './timer/driver.ts'
import { createMonotonicClock } from './timer/monotonic-clock.ts'

const DATABASE_FILE = 'roadbook.db'

/** Everything goes through JSON, so that in-process callers meet what the other transports carry. */
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const createInProcessClient = (dispatch: Service['dispatch'], hub: EventHub): Client =>
  createClient({
    // Dispatch answers with a Reply; JSON keeps its shape.
    call: async (request) => throughJson(await dispatch(throughJson(request))) as Reply,
    subscribe: hub.subscribe,
  })

const readMounts = (): string => {
  try {
    return readFileSync('/proc/mounts', 'utf8')
  } catch {
    // Other systems have none; there the path alone tells.
    return ''
  }
}

const createRuntime = (options: ServiceOptions, hub: EventHub, newId: () => string): Runtime => {
  const reader = options.reader ?? createReader({ workerUrl: options.readerWorkerUrl })
  return {
    options,
    newId,
    systemZone: options.systemZone ?? (() => new Intl.DateTimeFormat().resolvedOptions().timeZone),
    locale: options.locale ?? new Intl.DateTimeFormat().resolvedOptions().locale,
    mounts: readMounts,
    tzVersion: process.versions['tz'] ?? 'unknown',
    drafts: createDraftStore(),
    jobs: createJobs(),
    forecasts: createForecasts(),
    builtIns: createBuiltInRoadmaps(options.resourcesFolder, reader),
    reader,
    timer: {
      isOwner: options.host !== 'cli',
      runId: newId(),
      monotonic: options.monotonic ?? createMonotonicClock(),
      unwritten: [],
    },
    emit: hub.emit,
  }
}

/**
 * Opens the database in the data folder (made when missing) and starts the service over it. Fails with a message for the
 * learner when the database is in use, newer, damaged, lost, or cannot be written.
 */
export const openService = async (options: ServiceOptions): Promise<Result<Service, Failure>> => {
  const clock = options.clock ?? Date.now
  const newId = options.newId ?? createIds(clock)
  const log = options.log ?? createLog(options.dataFolder, clock)
  const opened = openDatabase({ file: join(options.dataFolder, DATABASE_FILE), nowMs: clock() })
  if (!opened.ok) {
    log({ id: newId(), op: 'open', error: opened.error.cause ?? opened.error.message })
    return err(failureOfOpening(opened.error))
  }
  return ok(startService(opened.value, options, { clock, newId, log }))
}

/** A host that runs no timer changes nothing about it either. */
const NO_DRIVER: TimerDriver = { signal: () => undefined, close: () => undefined }

/** Only where a window may be open the plan follows by itself. */
const NO_MORNINGS: MorningDriver = { close: () => undefined }

type Tools = {
  readonly clock: () => number
  readonly newId: () => string
  readonly log: (entry: LogEntry) => void
}

const startService = (db: Db, options: ServiceOptions, { clock, newId, log }: Tools): Service => {
  const hub = createEventHub((error) => log({ id: newId(), op: 'event', error }))
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
  return {
    dispatch,
    subscribe: hub.subscribe,
    client: createInProcessClient(dispatch, hub),
    timer: { signal: driver.signal },
    close: () => {
      mornings.close()
      driver.close()
      runtime.jobs.cancelAll()
      void runtime.reader.close()
      db.close()
    },
  }
}
