/** What every host gets: the same handlers over one database. */
import type { Client } from '#contract/client.ts'
import type { Reply } from '#contract/envelope.ts'
import type { ServiceEvent } from '#contract/events.ts'
import type { AppInfo } from '#contract/operations/app.ts'
import type { TimerSignal } from '#core/timer/model.ts'
import type { DesktopHost } from './desktop-host.ts'
import type { DocumentReader } from './document-reader.ts'
import type { SessionReader } from './reading/session-reader.ts'
import type { MonotonicClock, Schedule } from './timer/clocks.ts'

export type ServiceOptions = {
  /** Folder that holds roadbook.db; made when missing. */
  readonly dataFolder: string
  readonly host: AppInfo['host']
  readonly capabilities: AppInfo['capabilities']
  readonly version: string
  /** Where the build wrote down the packages it took in: out/licences. */
  readonly licencesFolder?: string
  /** What only a desktop can do; absent elsewhere. */
  readonly desktop?: DesktopHost
  /** The app's resources folder (it holds roadmaps/). */
  readonly resourcesFolder: string
  /** Entry of the reading worker: src/service/reading/worker.ts, or its bundled twin. */
  readonly readerWorkerUrl: URL
  /** Entry of the thread that looks at files: src/service/care/worker.ts, or its bundled twin. */
  readonly careWorkerUrl: URL
  /** `none`: makes no backups by itself, nor before risky steps. For tests that make thousands of databases. */
  readonly backups?: 'kept' | 'none'
  /** The data is a sample: nothing of it is kept. */
  readonly isSample?: boolean
  /** Behind the sample there is data of the learner's own. */
  readonly ownDataWaits?: boolean
  /** Reads documents; the worker at `readerWorkerUrl` by default, injected in tests. */
  readonly reader?: DocumentReader
  /** Reads exports of other programs; in the same worker by default, injected in tests. */
  readonly sessionReader?: SessionReader
  /** UTC ms; injected in tests. */
  readonly clock?: () => number
  /** Times intervals whatever is done to `clock`; the best one of the system by default, injected in tests. */
  readonly monotonic?: MonotonicClock
  /** Wakes the running timer; Node's timers by default, injected in tests. */
  readonly schedule?: Schedule
  /** UUIDv7 by default; injected in tests. */
  readonly newId?: () => string
  /** The zone the system reports (may be nonsense); injected in tests. */
  readonly systemZone?: () => unknown
  /** The learner's locale, for the week start and for how dates and numbers are written; default that of the process. */
  readonly locale?: string
  /** The language of the learner's system (BCP 47), for the setting `auto`; that of `locale` by default. */
  readonly systemLanguage?: string
  /** Where INTERNAL failures go, stack included; default: a file in the data folder's logs/. */
  readonly log?: (entry: { readonly id: string; readonly op: string; readonly error: unknown }) => void
}

export type Service = {
  /** Parses the request, runs its handler in one transaction, parses the result. Never throws. */
  readonly dispatch: (request: unknown) => Promise<Reply>
  /** Listens to service events; returns how to stop. */
  readonly subscribe: (listener: (event: ServiceEvent) => void) => () => void
  /** Tells every window something that the host knows. */
  readonly announce: (event: ServiceEvent) => void
  /** The typed in-process client; what it carries went through JSON, as over the other transports. */
  readonly client: Client
  readonly timer: {
    /** What the host knows of sleep, lock and idle. A hint: it may be missing, late or wrong. Never throws. */
    readonly signal: (signal: TimerSignal) => void
  }
  /** For a host whose window is being loaded: what that will ask is answered sooner. */
  readonly warmUp: () => Promise<void>
  /** Writes down what the timer has, ends the worker, checkpoints and closes the database. Safe to call twice. */
  readonly close: () => void
}
