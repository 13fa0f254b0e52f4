/** A real host as a learner has it, what they do with it, and what its file holds after the worst. */
import { cpSync, existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { buildIfNeeded } from '../../scripts/build-if-needed.ts'
import { createClient } from '#contract/client.ts'
import type { Input, OperationName, Output } from '#contract/operations.ts'
import { type WebApp, startWebApp } from '../support/host-process.ts'
import { httpTransport } from '../support/http-transport.ts'
import { createTempFolder } from '../support/temp-folder.ts'

const root = resolve(import.meta.dirname, '../..')

/** Rounds and minutes that the daily suite does not take: ROADBOOK_SLOW=1. */
export const isSlow = process.env['ROADBOOK_SLOW'] === '1'
export const HOW_TO_RUN_SLOW = 'takes over a minute: ROADBOOK_SLOW=1 vitest run tests/reliability'

export type LivingHost = Pick<WebApp, 'process' | 'stop'> & {
  readonly call: <N extends OperationName>(op: N, input: Input<N>) => Promise<Output<N>>
}

/** What a host can be asked, whichever it is. */
export const callsTo = ({ origin, token }: Pick<WebApp, 'origin' | 'token'>): LivingHost['call'] => {
  const client = createClient(httpTransport({ origin, token }))
  return async (op, input) => {
    const answer = await client.call(op, input)
    if (!answer.ok) throw new Error(`${op}: ${answer.error.code} ${answer.error.message}`)
    return answer.value
  }
}

/** The host serves pages, and refuses to start without them. */
export const havePages = (): void => {
  if (!existsSync(join(root, 'out/renderer/index.html'))) buildIfNeeded()
}

export const startHost = async (
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<LivingHost> => {
  const app = await startWebApp({ dataFolder, env })
  // A test that fails half-way leaves no host behind.
  onTestFinished(() => void app.process.kill('SIGKILL'))
  return { process: app.process, stop: app.stop, call: callsTo(app) }
}

export type SessionRow = {
  readonly id: string
  readonly start_ms: number
  readonly end_ms: number
  readonly open: 0 | 1
}

export type Inspection = {
  readonly sessions: readonly SessionRow[]
  /** What the learner did and what became of it, in order. */
  readonly kinds: readonly string[]
  readonly details: readonly Record<string, unknown>[]
  /** "ok" */
  readonly integrity: string
}

/** Looks into the file of a host that is gone, without touching it: what a crash left must still be there after. */
export const inspect = (dataFolder: string): Inspection => {
  const image = createTempFolder()
  try {
    for (const name of ['roadbook.db', 'roadbook.db-wal']) {
      const file = join(dataFolder, name)
      if (existsSync(file)) cpSync(file, join(image.path, name))
    }
    const db = new Database(join(image.path, 'roadbook.db'))
    const rows = <T>(sql: string): T[] => db.prepare<[], T>(sql).all()
    const events = rows<{ kind: string; detail: string }>('SELECT kind, detail FROM timer_event ORDER BY id')
    const found = {
      sessions: rows<SessionRow>('SELECT id, start_ms, end_ms, open FROM session ORDER BY start_ms'),
      kinds: events.map(({ kind }) => kind),
      details: events.map(({ detail }) => JSON.parse(detail) as Record<string, unknown>),
      integrity: String(db.pragma('integrity_check', { simple: true })),
    }
    db.close()
    return found
  } finally {
    image.remove()
  }
}

export const studiedMs = (sessions: readonly SessionRow[]): number =>
  sessions.reduce((sum, { start_ms, end_ms }) => sum + end_ms - start_ms, 0)

export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
