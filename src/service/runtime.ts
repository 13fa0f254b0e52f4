/** What handlers are given: the parts of the service that live as long as it does, and the call at hand. */
import type { ServiceEvent } from '#contract/events.ts'
import type { ChangedArea } from '#contract/events.ts'
import type { CareOperationName } from '#contract/operations/care.ts'
import type { KindOf, OperationName, Output, ParsedInput } from '#contract/operations.ts'
import type { Now } from '#core/timer/model.ts'
import type { ReadDb, WriteDb } from '#db/database.ts'
import type { BuiltInRoadmaps } from './built-in-roadmaps.ts'
import type { CalendarDrafts } from './busy/calendar-drafts.ts'
import type { DraftStore } from './draft-store.ts'
import type { Outcome } from './failures.ts'
import type { FeedHolder } from './feed/feed-state.ts'
import type { Forecasts } from './forecasts.ts'
import type { Jobs } from './jobs.ts'
import type { DocumentReader } from './document-reader.ts'
import type { CalendarReader } from './reading/calendar-reader.ts'
import type { SessionReader } from './reading/session-reader.ts'
import type { ServiceOptions } from './service.ts'
import type { SessionImportDrafts } from './session-import/drafts.ts'
import type { MonotonicClock } from './timer/clocks.ts'

export type Runtime = {
  readonly options: Pick<
    ServiceOptions,
    | 'dataFolder'
    | 'host'
    | 'capabilities'
    | 'version'
    | 'desktop'
    | 'licencesFolder'
    | 'isSample'
    | 'ownDataWaits'
  >
  readonly newId: () => string
  /** What the system says its zone is; may be nonsense. */
  readonly systemZone: () => unknown
  readonly locale: string
  /** The text of /proc/mounts; empty where there is none. */
  readonly mounts: () => string
  /** Version of this process's time zone rules: cached instants hold for it only. */
  readonly tzVersion: string
  readonly drafts: DraftStore
  readonly jobs: Jobs
  readonly forecasts: Forecasts
  readonly builtIns: BuiltInRoadmaps
  readonly reader: DocumentReader
  readonly calendarReader: CalendarReader
  readonly calendarDrafts: CalendarDrafts
  readonly feed: FeedHolder
  readonly sessionReader: SessionReader
  readonly sessionImports: SessionImportDrafts
  readonly timer: TimerRuntime
  /** For progress of long jobs; `changed` goes through the call, so that it follows the commit. */
  readonly emit: (event: ServiceEvent) => void
}

export type TimerRuntime = {
  /** Whether this host runs the timer; one that does not only reads what is stored. */
  readonly isOwner: boolean
  /** Names this start of the host: monotonic readings compare within it only. */
  readonly runId: string
  readonly monotonic: MonotonicClock
  /** Moments the timer ran through that could not be written down: the disk was full, or busy. */
  readonly unwritten: Now[]
}

type Call = { readonly runtime: Runtime; readonly nowMs: number }
export type ReadCall = Call & { readonly db: ReadDb }
/** A call that may wait. What it needs of the database it reads in one go: no transaction is open while it waits. */
export type WorkCall = Call & { readonly read: <T>(work: (call: ReadCall) => T) => T }
export type WriteCall = Call & {
  readonly db: WriteDb
  /** Names what the call changed; told to everyone once it is stored. */
  readonly changed: (...areas: ChangedArea[]) => void
  /** Tells everyone this once it is stored. */
  readonly tell: (event: ServiceEvent) => void
  /** When this call fails and is taken back: what is to be stored all the same, in a transaction of its own. */
  readonly instead: (work: (call: WriteCall) => void) => void
}

/** Operations that work beside the database: they may take long, so that no transaction waits for them. */
export type WorkName =
  | 'draft.read'
  | 'roadmap.built-in'
  | 'today.get'
  | 'status.get'
  | 'progress.forecast'
  | 'export.report'
  | 'export.roadmap'
  | 'busy.read'
  | 'session-import.read'

export type Handler<N extends OperationName> = N extends WorkName
  ? (input: ParsedInput<N>, call: WorkCall) => Promise<Outcome<Output<N>>>
  : KindOf<N> extends 'write'
    ? (input: ParsedInput<N>, call: WriteCall) => Outcome<Output<N>>
    : (input: ParsedInput<N>, call: ReadCall) => Outcome<Output<N>>

/** One handler for each operation but those of care, which also work without a database: a missing one does not compile. */
export type Handlers = { readonly [N in Exclude<OperationName, CareOperationName>]: Handler<N> }

/** The handlers of one feature. */
export type HandlersOf<N extends keyof Handlers> = Pick<Handlers, N>
