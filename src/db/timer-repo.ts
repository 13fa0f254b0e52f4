/** The timer as it stands, in one row, and what happened to it, in rows that are never rewritten. */
import { z } from 'zod'
import { TimerState } from '#core/timer/model.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { json, parseRows } from './column.ts'

const Row = z.object({ state: json(TimerState), version: z.int(), runId: z.string() })
export type StoredTimer = z.output<typeof Row>

/** Null before the first use, and when what was stored cannot be read any more. */
export const loadTimer = (db: ReadDb): StoredTimer | null => {
  const row = db.get('SELECT state, version, run_id AS runId FROM timer WHERE id = 1')
  return Row.safeParse(row).data ?? null
}

export const saveTimer = (db: WriteDb, { state, version, runId }: StoredTimer): void => {
  db.run(
    `INSERT INTO timer (id, state, version, run_id) VALUES (1, :state, :version, :runId)
     ON CONFLICT (id) DO UPDATE SET state = excluded.state, version = excluded.version, run_id = excluded.run_id`,
    { state: JSON.stringify(state), version, runId },
  )
}

const EventRow = z.object({
  /** Rises in the order of writing. */
  id: z.int(),
  kind: z.string(),
  detail: json(z.record(z.string(), z.unknown())),
  sessionId: z.string().nullable(),
  /** The run of the host: readings of `monoMs` compare within one run only. */
  runId: z.string(),
  wallMs: z.int(),
  monoMs: z.int(),
  zone: z.string(),
})
export type StoredTimerEvent = z.output<typeof EventRow>

export type TimerEventToSave = Omit<StoredTimerEvent, 'id' | 'detail'> & { readonly detail: object }

export const appendTimerEvent = (db: WriteDb, event: TimerEventToSave): void => {
  db.run(
    `INSERT INTO timer_event (kind, detail, session_id, run_id, wall_ms, mono_ms, zone)
     VALUES (:kind, :detail, :sessionId, :runId, :wallMs, :monoMs, :zone)`,
    { ...event, detail: JSON.stringify(event.detail) },
  )
}

/** The last `limit` events, in the order they happened. */
export const listTimerEvents = (db: ReadDb, { limit }: { readonly limit: number }): StoredTimerEvent[] =>
  parseRows(
    EventRow,
    db.all(
      `SELECT id, kind, detail, session_id AS sessionId, run_id AS runId, wall_ms AS wallMs, mono_ms AS monoMs, zone
       FROM timer_event ORDER BY id DESC LIMIT :limit`,
      { limit },
    ),
  ).toReversed()
