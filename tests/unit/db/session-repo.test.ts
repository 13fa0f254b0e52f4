import { describe, expect, test } from 'vitest'
import type { ReadDb, WriteDb } from '#db/database.ts'
import {
  deleteSession,
  findOpenSession,
  findSession,
  insertSession,
  listPlacedBetween,
  listSessionsBefore,
  listSessionsBetween,
  listSessionsOfTopic,
  loggedMsByKind,
  loggedMsByTopic,
  loggedMsByTopicBefore,
  loggedMsByTopicSince,
  sessionTotal,
  updateSession,
} from '#db/session-repo.ts'
import { inDatabase, sessionId, storedSession } from '../../support/stored-sessions.ts'
import { testFolder } from '../../support/test-folder.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const NOON = Date.UTC(2026, 10, 23, 12)

/** Two topics of one roadmap, and one of another. */
const TOPICS = `
  INSERT INTO document VALUES ('d', 'h', 's', 't', 0);
  INSERT INTO roadmap VALUES ('r1', 'd', 'k1', 't', 1, 0, 0, 0, NULL, NULL, '{}');
  INSERT INTO roadmap VALUES ('r2', 'd', 'k2', 't', 1, 1, 0, 0, NULL, NULL, '{}');
  INSERT INTO phase VALUES ('p1', 'r1', 'k', 't', 1, 0, NULL, 0, NULL);
  INSERT INTO phase VALUES ('p2', 'r2', 'k', 't', 1, 0, NULL, 0, NULL);
  INSERT INTO block VALUES ('b1', 'p1', 'k', 't', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
  INSERT INTO block VALUES ('b2', 'p2', 'k', 't', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
  INSERT INTO topic VALUES ('a', 'r1', 'b1', 'a', 'Decorators', '', 1, 0, NULL, NULL, NULL, 0, 0, 'pending', '[]', 0, NULL);
  INSERT INTO topic VALUES ('b', 'r1', 'b1', 'b', 'Generators', '', 1, 1, NULL, NULL, NULL, 0, 0, 'pending', '[]', 0, NULL);
  INSERT INTO topic VALUES ('x', 'r2', 'b2', 'x', 'Chess', '', 1, 0, NULL, NULL, NULL, 0, 0, 'pending', '[]', 0, NULL)`

const withTopics = <T>(work: (db: WriteDb) => T): T =>
  inDatabase(testFolder(), (db) =>
    db.write((handle) => {
      for (const sql of TOPICS.split(';')) handle.run(sql)
      return work(handle)
    }),
  )

const idsOf = (sessions: readonly { readonly id: string }[]): number[] =>
  sessions.map(({ id }) => Number(id.slice(-12)))

describe('a session', () => {
  test('comes back as it was written', () => {
    const session = storedSession(1, NOON, { topicId: 'a', title: 'Decorators', kind: 'build', note: 'mine' })
    withTopics((db) => {
      insertSession(db, session)
      expect(findSession(db, sessionId(1))).toEqual({ ...session, createdMs: NOON })
      expect(findSession(db, sessionId(2))).toBeNull()
    })
  })

  test('that is changed keeps when and how it came to be', () => {
    withTopics((db) => {
      insertSession(db, storedSession(1, NOON))
      const change = storedSession(1, NOON + HOUR, { kind: 'review', zone: 'Asia/Kolkata', source: 'hand' })
      updateSession(db, { ...change, createdMs: 5 })
      expect(findSession(db, sessionId(1))).toEqual({ ...change, source: 'timer', createdMs: NOON })
    })
  })

  test('that is deleted is gone, and no other', () => {
    withTopics((db) => {
      insertSession(db, storedSession(1, NOON))
      insertSession(db, storedSession(2, NOON + HOUR))
      deleteSession(db, sessionId(1))
      expect(idsOf(listSessionsBetween(db, { fromMs: NOON, beforeMs: NOON + 24 * HOUR }))).toEqual([2])
    })
  })

  test('is called what its topic is called now, and then what it was called', () => {
    withTopics((db) => {
      const title = () => findSession(db, sessionId(1))?.title
      insertSession(db, storedSession(1, NOON, { topicId: 'a', title: 'As it was' }))
      expect(title()).toBe('Decorators')
      db.run("DELETE FROM topic WHERE id = 'a'")
      expect(title()).toBe('As it was')
    })
  })

  test('on a topic that is gone is kept without it', () => {
    withTopics((db) => {
      insertSession(db, storedSession(1, NOON, { topicId: 'gone', title: 'Long ago' }))
      expect(findSession(db, sessionId(1))).toMatchObject({ topicId: null, title: 'Long ago' })
    })
  })

  test('is found while it is open', () => {
    withTopics((db) => {
      insertSession(db, storedSession(1, NOON))
      expect(findOpenSession(db)).toBeNull()
      const open = storedSession(2, NOON + HOUR, { endMs: NOON + HOUR, open: true })
      insertSession(db, open)
      expect(findOpenSession(db)).toMatchObject({ id: sessionId(2), open: true })
      updateSession(db, { ...open, endMs: NOON + 2 * HOUR, open: false })
      expect(findOpenSession(db)).toBeNull()
    })
  })
})

describe('sessions in a span', () => {
  const between = (db: ReadDb, fromMs: number, beforeMs: number) =>
    idsOf(listSessionsBetween(db, { fromMs: NOON + fromMs, beforeMs: NOON + beforeMs }))

  test('are those that touch it, in time order', () => {
    withTopics((db) => {
      insertSession(db, storedSession(3, NOON + 2 * HOUR, { endMs: NOON + 3 * HOUR }))
      insertSession(db, storedSession(2, NOON, { endMs: NOON + HOUR }))
      insertSession(db, storedSession(1, NOON - 24 * HOUR, { endMs: NOON }))
      expect(between(db, -1, 3 * HOUR)).toEqual([1, 2, 3])
      expect(between(db, 0, 2 * HOUR)).toEqual([2])
      expect(between(db, HOUR - 1, 2 * HOUR + 1)).toEqual([2, 3])
      expect(between(db, HOUR, 2 * HOUR)).toEqual([])
      expect(between(db, -24 * HOUR, -24 * HOUR + 1)).toEqual([1])
    })
  })

  test('include an open one that has only just begun', () => {
    withTopics((db) => {
      insertSession(db, storedSession(1, NOON, { endMs: NOON, open: true }))
      expect(between(db, 0, 1)).toEqual([1])
      expect(between(db, -HOUR, HOUR)).toEqual([1])
      expect(between(db, -HOUR, 0)).toEqual([])
      expect(between(db, 1, HOUR)).toEqual([])
    })
  })
})

describe('what was studied', () => {
  /** a: 25 and 10 minutes, b: 25, the other roadmap's x: 25, nothing in particular: 25. */
  const studied = (db: WriteDb): void => {
    insertSession(db, storedSession(1, NOON, { topicId: 'a' }))
    insertSession(db, storedSession(2, NOON + HOUR, { topicId: 'b' }))
    insertSession(db, storedSession(3, NOON + 2 * HOUR, { topicId: 'x' }))
    insertSession(db, storedSession(4, NOON + 3 * HOUR))
    const endMs = NOON + 4 * HOUR + 10 * MINUTE
    insertSession(db, storedSession(5, NOON + 4 * HOUR, { topicId: 'a', endMs, open: true }))
  }

  test('is summed by topic of one roadmap, the open session as far as it is counted', () => {
    withTopics((db) => {
      studied(db)
      expect(loggedMsByTopic(db, 'r1')).toEqual(
        new Map([
          ['a', 35 * MINUTE],
          ['b', 25 * MINUTE],
        ]),
      )
      expect(loggedMsByTopic(db, 'r2')).toEqual(new Map([['x', 25 * MINUTE]]))
      expect(loggedMsByTopic(db, 'nobody').size).toBe(0)
    })
  })

  test('is summed within a span, of sessions that reach out of it only what lies within', () => {
    withTopics((db) => {
      studied(db)
      const span = { fromMs: NOON + 20 * MINUTE, beforeMs: NOON + 4 * HOUR + 3 * MINUTE }
      expect(loggedMsByTopicSince(db, 'r1', span)).toEqual(
        new Map([
          ['a', 8 * MINUTE],
          ['b', 25 * MINUTE],
        ]),
      )
      expect(loggedMsByTopicSince(db, 'r1', { fromMs: 0, beforeMs: NOON }).size).toBe(0)
    })
  })

  test('before a moment and since then is all there is', () => {
    withTopics((db) => {
      studied(db)
      const all = loggedMsByTopic(db, 'r1')
      for (let atMs = NOON - MINUTE; atMs < NOON + 5 * HOUR; atMs += MINUTE) {
        const before = loggedMsByTopicBefore(db, 'r1', atMs)
        const since = loggedMsByTopicSince(db, 'r1', { fromMs: atMs, beforeMs: Number.MAX_SAFE_INTEGER })
        for (const [id, ms] of all) expect((before.get(id) ?? 0) + (since.get(id) ?? 0)).toBe(ms)
      }
    })
  })

  test('is summed by kind wherever it was', () => {
    withTopics((db) => {
      insertSession(db, storedSession(1, NOON, { topicId: 'a' }))
      insertSession(db, storedSession(2, NOON + HOUR, { topicId: 'a', kind: 'review' }))
      insertSession(db, storedSession(3, NOON + 2 * HOUR, { topicId: 'a', zone: 'Asia/Tokyo' }))
      expect(loggedMsByKind(db, 'r1', NOON + 9 * HOUR)).toEqual(
        new Map([['a', { learn: 50 * MINUTE, practice: 0, build: 0, review: 25 * MINUTE }]]),
      )
    })
  })

  test('is placed in time order, cut where the span ends', () => {
    withTopics((db) => {
      studied(db)
      insertSession(db, storedSession(6, NOON - HOUR, { topicId: 'a', zone: 'Asia/Tokyo' }))
      const span = { fromMs: NOON - HOUR, beforeMs: NOON + HOUR + 5 * MINUTE }
      expect(listPlacedBetween(db, 'r1', span)).toEqual([
        { startMs: NOON - HOUR, endMs: NOON - 35 * MINUTE, zone: 'Asia/Tokyo' },
        { startMs: NOON, endMs: NOON + 25 * MINUTE, zone: 'UTC' },
        { startMs: NOON + HOUR, endMs: NOON + HOUR + 5 * MINUTE, zone: 'UTC' },
      ])
      expect(listPlacedBetween(db, 'nobody', span)).toEqual([])
    })
  })

  test('is summed before a moment, in all and by kind, of a session that reaches over it only what lies before', () => {
    withTopics((db) => {
      studied(db)
      const beforeMs = NOON + 4 * HOUR + 3 * MINUTE
      expect(loggedMsByTopicBefore(db, 'r1', beforeMs)).toEqual(
        new Map([
          ['a', 28 * MINUTE],
          ['b', 25 * MINUTE],
        ]),
      )
      expect(loggedMsByTopicBefore(db, 'r1', NOON).size).toBe(0)
      expect(loggedMsByKind(db, 'r1', beforeMs).get('a')).toEqual({
        learn: 28 * MINUTE,
        practice: 0,
        build: 0,
        review: 0,
      })
      expect(loggedMsByKind(db, 'r2', beforeMs).get('x')?.learn).toBe(25 * MINUTE)
      expect(loggedMsByKind(db, 'nobody', beforeMs).size).toBe(0)
    })
  })

  test('is listed and summed of one topic, or of all', () => {
    withTopics((db) => {
      studied(db)
      expect(idsOf(listSessionsOfTopic(db, 'a'))).toEqual([1, 5])
      expect(sessionTotal(db, 'a')).toEqual({ totalMs: 35 * MINUTE, count: 2 })
      expect(sessionTotal(db, null)).toEqual({ totalMs: 110 * MINUTE, count: 5 })
      expect(sessionTotal(db, 'nobody')).toEqual({ totalMs: 0, count: 0 })
    })
  })

  test('is read backwards in pages', () => {
    withTopics((db) => {
      studied(db)
      const page = (topicId: string | null, beforeMs: number) =>
        idsOf(listSessionsBefore(db, { topicId, beforeMs, limit: 2 }))
      expect(page(null, Number.MAX_SAFE_INTEGER)).toEqual([5, 4])
      expect(page(null, NOON + 3 * HOUR)).toEqual([3, 2])
      expect(page('a', NOON + 4 * HOUR)).toEqual([1])
    })
  })
})
