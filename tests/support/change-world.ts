/** The real service over a database in memory, with all that can be taken back in reach of a test. */
import Database from 'better-sqlite3'
import { createClient } from '#contract/client.ts'
import type { Client } from '#contract/client.ts'
import type { ServiceEvent } from '#contract/events.ts'
import { ok } from '#core/result.ts'
import { createDb } from '#db/database.ts'
import type { Db } from '#db/database.ts'
import { migrate } from '#db/migrate.ts'
import { trackedColumns } from '#db/tracked-columns.ts'
import { createDispatch } from '#service/dispatch.ts'
import type { DocumentReader } from '#service/document-reader.ts'
import { handlers } from '#service/handlers.ts'
import { sampleEdition, sampleDocument, sampleRoadmap } from './sample-roadmap.ts'
import { createTestRuntime } from './test-runtime.ts'
import { MONDAY_MS, readerOf } from './test-service.ts'

type Row = Readonly<Record<string, string | number | null>>
/** Every tracked row by its table and id. */
export type Rows = Readonly<Record<string, Row>>

export type ChangeWorld = {
  readonly client: Client
  readonly db: Db
  readonly events: ServiceEvent[]
  readonly logged: unknown[]
  /** What every tracked table holds; of slots without the counters that never go back. */
  readonly rows: () => Rows
  /** The counters of the slots there are. */
  readonly counters: () => Map<string, readonly [sequence: number, updatedMs: number]>
  readonly pass: (ms: number) => void
  readonly nowMs: () => number
}

const readRows = (db: Db): [string, Row][] =>
  db.read((handle) =>
    Object.keys(trackedColumns).flatMap((table) =>
      (handle.all(`SELECT * FROM ${table} ORDER BY id`) as Row[]).map((row): [string, Row] => [
        `${table} ${String(row['id'])}`,
        row,
      ]),
    ),
  )

const withoutCounters = ({ sequence: _sequence, updated_ms: _updatedMs, ...row }: Row): Row => row

const openConnection = (): Database.Database => {
  const connection = new Database(':memory:')
  connection.pragma('foreign_keys = ON')
  migrate(connection)
  return connection
}

/** "# Edited 7" is the sample as its author changed it, in one of many ways; every other text is the sample. */
const reader: DocumentReader = {
  ...readerOf(),
  read: (text) => {
    const [, edition] = /^# Edited (\d+)/.exec(text) ?? []
    const roadmap = edition === undefined ? sampleRoadmap() : sampleEdition(Number(edition))
    return Promise.resolve(ok(sampleDocument([roadmap])))
  },
}

export const openChangeWorld = (): ChangeWorld => {
  const db = createDb(openConnection())
  let nowMs = MONDAY_MS
  const clock = (): number => nowMs
  const events: ServiceEvent[] = []
  const logged: unknown[] = []
  const runtime = createTestRuntime({
    clock,
    emit: (event) => events.push(event),
    reader,
    timer: {
      isOwner: true,
      runId: 'test-run',
      monotonic: { model: 'runs-in-sleep', read: () => nowMs - MONDAY_MS },
      unwritten: [],
    },
  })
  const dispatch = createDispatch({ db, runtime, handlers, clock, log: (entry) => logged.push(entry) })
  return {
    client: createClient({ call: dispatch, subscribe: () => () => undefined }),
    db,
    events,
    logged,
    rows: () =>
      Object.fromEntries(
        readRows(db).map(([key, row]) => [key, key.startsWith('slot ') ? withoutCounters(row) : row]),
      ),
    counters: () =>
      new Map(
        readRows(db)
          .filter(([key]) => key.startsWith('slot '))
          .map(([key, row]) => [key, [Number(row['sequence']), Number(row['updated_ms'])] as const]),
      ),
    pass: (ms) => {
      nowMs += ms
    },
    nowMs: clock,
  }
}
