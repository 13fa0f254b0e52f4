/** What the database itself refuses, whatever the code above it does. */
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { migrate } from '#db/migrate.ts'

const HOUR = 3_600_000
const NOON = Date.UTC(2026, 10, 23, 12)

type Values = {
  readonly id: string
  readonly startMs: number
  readonly endMs: number
  readonly open?: 0 | 1
  readonly kind?: string
  readonly source?: string
  readonly topicId?: string
}

const fresh = () => {
  const connection = new Database(':memory:')
  migrate(connection)
  const insert = ({ id, startMs, endMs, open = 0, kind = 'learn', source = 'timer', topicId }: Values) =>
    connection
      .prepare("INSERT INTO session VALUES (?, ?, 'Decorators', ?, ?, ?, 'UTC', ?, ?, '', 0, 0)")
      .run(id, topicId ?? null, kind, startMs, endMs, open, source)
  const lengths = () =>
    connection.prepare('SELECT end_ms - start_ms FROM session ORDER BY start_ms').pluck().all()
  return { connection, insert, lengths }
}

/** With one session from twelve to one. */
const withOne = () => {
  const world = fresh()
  world.insert({ id: 'noon', startMs: NOON, endMs: NOON + HOUR })
  return world
}

describe('a session', () => {
  test.each([
    ['that ends before it begins', { startMs: NOON, endMs: NOON - 1 }],
    ['without length that is over', { startMs: NOON, endMs: NOON }],
    ['of more than 24 hours', { startMs: NOON, endMs: NOON + 24 * HOUR + 1 }],
    ['that rests', { startMs: NOON, endMs: NOON + HOUR, kind: 'rest' }],
    [
      'by hand that is still running',
      { startMs: NOON, endMs: NOON + HOUR, open: 1, source: 'hand' } as const,
    ],
    ['on a topic that is not there', { startMs: NOON, endMs: NOON + HOUR, topicId: 'nobody' }],
  ])('%s is refused', (_what, values) => {
    expect(() => fresh().insert({ id: 'x', ...values })).toThrow(/constraint/i)
  })

  test('of 24 hours is taken, and an open one that has only just begun', () => {
    const { insert, lengths } = fresh()
    insert({ id: 'x', startMs: NOON, endMs: NOON + 24 * HOUR })
    insert({ id: 'y', startMs: NOON + 24 * HOUR, endMs: NOON + 24 * HOUR, open: 1 })
    expect(lengths()).toEqual([24 * HOUR, 0])
  })

  test('that is open is the only one', () => {
    const { insert } = fresh()
    insert({ id: 'x', startMs: NOON, endMs: NOON, open: 1 })
    expect(() => insert({ id: 'y', startMs: NOON + HOUR, endMs: NOON + HOUR, open: 1 })).toThrow('UNIQUE')
  })
})

describe('an overlap', () => {
  const overlapping: [string, number, number][] = [
    ['over its start', NOON - HOUR, NOON + 1],
    ['over its end', NOON + HOUR - 1, NOON + 2 * HOUR],
    ['around it', NOON - HOUR, NOON + 2 * HOUR],
    ['within it', NOON + 1, NOON + 2],
    ['in its place', NOON, NOON + HOUR],
    ['around it, over nearly 24 hours', NOON - 23 * HOUR, NOON + 1],
  ]

  test.each(overlapping)('is refused when a session is written %s', (_where, startMs, endMs) => {
    expect(() => withOne().insert({ id: 'x', startMs, endMs })).toThrow(/overlap|UNIQUE/)
  })

  test.each(overlapping)('is refused when a session is moved %s', (_where, startMs, endMs) => {
    const { connection, insert } = withOne()
    insert({ id: 'x', startMs: NOON + 50 * HOUR, endMs: NOON + 51 * HOUR })
    const move = connection.prepare("UPDATE session SET start_ms = ?, end_ms = ? WHERE id = 'x'")
    expect(() => move.run(startMs, endMs)).toThrow(/overlap|UNIQUE/)
  })

  test('with a session of 24 hours is seen up to its last moment', () => {
    const { insert } = fresh()
    insert({ id: 'long', startMs: NOON, endMs: NOON + 24 * HOUR })
    const lastMs = NOON + 24 * HOUR - 1
    expect(() => insert({ id: 'x', startMs: lastMs, endMs: lastMs + HOUR })).toThrow('overlap')
  })

  test('is none where one ends as the other begins', () => {
    const { insert, lengths } = withOne()
    insert({ id: 'before', startMs: NOON - HOUR, endMs: NOON })
    insert({ id: 'after', startMs: NOON + HOUR, endMs: NOON + 2 * HOUR })
    expect(lengths()).toEqual([HOUR, HOUR, HOUR])
  })

  test('is none with itself: a session grows and shrinks', () => {
    const { connection, lengths } = withOne()
    connection.exec(`UPDATE session SET start_ms = ${NOON - HOUR}, end_ms = ${NOON + 2 * HOUR}`)
    expect(lengths()).toEqual([3 * HOUR])
    connection.exec(`UPDATE session SET start_ms = ${NOON}, end_ms = ${NOON + 1}`)
    expect(lengths()).toEqual([1])
  })

  test('is refused where another begins with no length yet: it needs room to grow', () => {
    const { insert } = fresh()
    insert({ id: 'open', startMs: NOON, endMs: NOON, open: 1 })
    expect(() => insert({ id: 'x', startMs: NOON, endMs: NOON + HOUR })).toThrow('UNIQUE')
  })

  test('is looked for by index', () => {
    const { connection } = withOne()
    for (const sql of [
      "UPDATE session SET end_ms = 1 WHERE id = 'noon'",
      "UPDATE session SET start_ms = 1 WHERE id = 'noon'",
    ]) {
      const steps = connection.prepare(`EXPLAIN ${sql}`).all() as { opcode: string }[]
      const opcodes = steps.map(({ opcode }) => opcode)
      expect(opcodes).toContain('Program')
      expect(opcodes).not.toContain('Rewind')
    }
  })
})

test('a topic that is removed leaves its sessions, with the title', () => {
  const { connection, insert } = fresh()
  connection.exec(`
    INSERT INTO document VALUES ('d', 'h', 's', 't', 0);
    INSERT INTO roadmap VALUES ('r', 'd', 'k', 't', 1, 0, 0, 0, NULL, NULL, '{}');
    INSERT INTO phase VALUES ('p', 'r', 'k', 't', 1, 0, NULL, 0, NULL);
    INSERT INTO block VALUES ('b', 'p', 'k', 't', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    INSERT INTO topic VALUES ('t', 'r', 'b', 'k', 'Decorators', '', 1, 0, NULL, NULL, NULL, 0, 0, 'done', '[]', 0, NULL);`)
  insert({ id: 'x', startMs: NOON, endMs: NOON + HOUR, topicId: 't' })
  connection.exec("DELETE FROM roadmap WHERE id = 'r'")
  expect(connection.prepare('SELECT id, topic_id, topic_title FROM session').all()).toEqual([
    { id: 'x', topic_id: null, topic_title: 'Decorators' },
  ])
})

test('what happened to the timer is never rewritten', () => {
  const { connection } = fresh()
  connection.exec("INSERT INTO timer_event VALUES (1, 'start', '{}', 'x', 'run', 0, 0, 'UTC')")
  expect(() => connection.exec("UPDATE timer_event SET kind = 'stop'")).toThrow('not rewritten')
  expect(() => connection.exec('DELETE FROM timer_event')).toThrow('not rewritten')
  expect(() =>
    connection.exec("REPLACE INTO timer_event VALUES (1, 'stop', '{}', 'x', 'run', 0, 0, 'UTC')"),
  ).toThrow('not rewritten')
})

test('there is one timer', () => {
  const { connection } = fresh()
  connection.exec("INSERT INTO timer VALUES (1, '{}', 0, 'run')")
  expect(() => connection.exec("INSERT INTO timer VALUES (2, '{}', 0, 'run')")).toThrow(/constraint/i)
})
