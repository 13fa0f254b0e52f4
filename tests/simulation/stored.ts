/** What is in the file, looked at from outside: whatever the service says, this is what the learner has. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { PlanSettings } from '#core/planning/model.ts'

export type Row = Readonly<Record<string, string | number | null>>

export type SlotRow = Row & {
  readonly id: string
  readonly plan_id: string
  readonly topic_id: string
  readonly day: string
  readonly start_minute: number
  readonly minutes: number
  readonly kind: string
  readonly pinned: number
  readonly sequence: number
  readonly start_ms: number
}

export type PlanRow = Row & {
  readonly id: string
  readonly roadmap_id: string
  readonly settings: string
  readonly active: number
  readonly beside: number
  readonly archived_ms: number | null
}

export type BusyRow = Row & {
  readonly id: string
  readonly start_ms: number
  readonly minutes: number
  readonly source: string
}

/** A topic that is not archived, with where it stands. */
export type TopicRow = Row & {
  readonly id: string
  readonly roadmap_id: string
  readonly key: string
  readonly title: string
  readonly status: 'pending' | 'in-progress' | 'done' | 'skipped'
  readonly days_min: number | null
  readonly days_max: number | null
  readonly extra_days: number
  readonly optional: number
  readonly option_group: string | null
  readonly option_name: string | null
  readonly option_recommended: number | null
}

export type SessionRow = Row & {
  readonly id: string
  readonly topic_id: string | null
  readonly start_ms: number
  readonly end_ms: number
}

export type Stored = {
  /** All rows of all tables that changes are about, by table. */
  readonly tables: Readonly<Record<string, readonly Row[]>>
  readonly plans: readonly PlanRow[]
  readonly slots: readonly SlotRow[]
  readonly busy: readonly BusyRow[]
  readonly sessions: readonly SessionRow[]
  /** In study order, roadmap after roadmap. */
  readonly topics: readonly TopicRow[]
}

const TABLES = [
  'document',
  'roadmap',
  'phase',
  'block',
  'topic',
  'topic_status_change',
  'project',
  'checklist',
  'checklist_item',
  'plan',
  'slot',
  'busy_time',
  'session',
]

const TOPICS = `
  SELECT topic.*, max(topic.optional, phase.optional) AS optional, block.option_group, block.option_name,
    block.option_recommended
  FROM topic JOIN block ON block.id = topic.block_id JOIN phase ON phase.id = block.phase_id
  WHERE topic.archived_ms IS NULL
  ORDER BY topic.roadmap_id, phase.position, block.position, topic.position`

const FILES = ['roadbook.db', 'roadbook.db-wal']

/**
 * A copy gets what was committed, the log included. That closing the file takes the lock which the service holds on it
 * does no harm here: nobody else wants it.
 */
const withCopy = <T>(dataFolder: string, look: (db: Database.Database) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'roadbook-stored-'))
  try {
    for (const name of FILES.filter((one) => existsSync(join(dataFolder, one)))) {
      copyFileSync(join(dataFolder, name), join(folder, name))
    }
    const db = new Database(join(folder, 'roadbook.db'), { readonly: true })
    try {
      return look(db)
    } finally {
      db.close()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const readStored = (dataFolder: string): Stored =>
  withCopy(dataFolder, (db) => {
    const all = (sql: string): Row[] => db.prepare<[], Row>(sql).all()
    const tables = Object.fromEntries(
      TABLES.map((table) => [table, all(`SELECT * FROM ${table} ORDER BY id`)]),
    )
    return {
      tables,
      plans: tables['plan'] as PlanRow[],
      slots: tables['slot'] as SlotRow[],
      busy: tables['busy_time'] as BusyRow[],
      sessions: tables['session'] as SessionRow[],
      topics: all(TOPICS) as TopicRow[],
    }
  })

export const settingsOf = (plan: PlanRow): PlanSettings => JSON.parse(plan.settings) as PlanSettings

export const isRunning = (plan: PlanRow): boolean => plan.active === 1 || plan.beside === 1

const MINUTE_MS = 60_000
export const endOf = ({
  start_ms: startMs,
  minutes,
}: {
  readonly start_ms: number
  readonly minutes: number
}): number => startMs + minutes * MINUTE_MS

/** Counts of calendars never go back, whatever else does. */
const NEVER_BACK: ReadonlySet<string> = new Set(['sequence', 'updated_ms'])

const withoutCounters = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !NEVER_BACK.has(name)))

/** Everything the learner has, as one text: equal texts are equal data, byte for byte. */
export const textOf = ({ tables }: Stored): string =>
  JSON.stringify(
    Object.entries(tables).map(([name, rows]) => [name, rows.map(withoutCounters)]),
    null,
    1,
  )
