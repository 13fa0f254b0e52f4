/** How sessions are read when there are very many: by index, and no more of them than are asked for. */
import { expect, test } from 'vitest'
import type { ReadDb } from '#db/database.ts'
import {
  findOpenSession,
  findSession,
  listSessionsBefore,
  listSessionsBetween,
  listSessionsOfTopic,
  loggedMsByKind,
  loggedMsByTopic,
  loggedMsByTopicBefore,
  loggedMsByTopicSince,
  sessionTotal,
} from '#db/session-repo.ts'
import { listTimerEvents, loadTimer } from '#db/timer-repo.ts'
import { findTopic } from '#db/progress-repo.ts'
import { findChange } from '#db/change-repo.ts'
import { inDatabase } from '../../support/stored-sessions.ts'
import { testFolder } from '../../support/test-folder.ts'

const SESSIONS = 50_000
const HOUR_MS = 3_600_000

/** An hour apart, a hundred topics in turn. */
const MANY = [
  "INSERT INTO document VALUES ('d', 'h', 's', 't', 0)",
  "INSERT INTO roadmap VALUES ('r', 'd', 'k', 't', 1, 0, 0, 0, NULL, NULL, '{}')",
  "INSERT INTO phase VALUES ('p', 'r', 'k', 't', 1, 0, NULL, 0, NULL)",
  "INSERT INTO block VALUES ('b', 'p', 'k', 't', 1, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
  `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 99)
   INSERT INTO topic SELECT 't' || i, 'r', 'b', 'k' || i, 'Topic', '', 1, i, NULL, NULL, NULL, 0, 0, 'pending', '[]', 0, NULL
   FROM n`,
  `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${SESSIONS - 1})
   INSERT INTO session SELECT 's' || i, 't' || (i % 100), 'Topic', 'learn', i * ${HOUR_MS},
     i * ${HOUR_MS} + 1500000, 'UTC', 0, 'timer', '', 0, 0 FROM n`,
]

type Step = { readonly sql: string; readonly detail: string }

/** How SQLite goes about all that these reads ask it. */
const stepsOf = (db: ReadDb, read: (spy: ReadDb) => unknown): Step[] => {
  const steps: Step[] = []
  const note = (sql: string, params: Parameters<ReadDb['get']>[1]) =>
    (db.all(`EXPLAIN QUERY PLAN ${sql}`, params) as { detail: string }[]).forEach(({ detail }) =>
      steps.push({ sql, detail }),
    )
  const spy: ReadDb = {
    ...db,
    get: (sql, params) => {
      note(sql, params)
      return db.get(sql, params)
    },
    all: (sql, params) => {
      note(sql, params)
      return db.all(sql, params)
    },
  }
  read(spy)
  return steps
}

test('at 50 000 sessions a day, a topic and a page are read by index, and nothing is sorted', () => {
  inDatabase(testFolder(), (db) => {
    db.write((handle) => MANY.forEach((sql) => handle.run(sql)))
    db.read((handle) => {
      const span = { fromMs: 40_000 * HOUR_MS, beforeMs: 40_024 * HOUR_MS }
      const beforeMs = span.fromMs
      const steps = stepsOf(handle, (spy) => {
        expect(listSessionsBetween(spy, span)).toHaveLength(24)
        expect(listSessionsOfTopic(spy, 't7')).toHaveLength(SESSIONS / 100)
        expect(listSessionsBefore(spy, { topicId: null, beforeMs, limit: 50 })).toHaveLength(50)
        expect(listSessionsBefore(spy, { topicId: 't7', beforeMs, limit: 50 })).toHaveLength(50)
        expect(sessionTotal(spy, 't7').count).toBe(SESSIONS / 100)
        expect(findSession(spy, 's1')?.id).toBe('s1')
        expect(findOpenSession(spy)).toBeNull()
      })
      expect(steps.length).toBeGreaterThan(7)
      expect(steps.filter(({ detail }) => !detail.startsWith('SEARCH'))).toEqual([])
    })
  })
})

test('sums by topic stay on indexes', () => {
  inDatabase(testFolder(), (db) => {
    db.write((handle) => MANY.forEach((sql) => handle.run(sql)))
    db.read((handle) => {
      const span = { fromMs: 40_000 * HOUR_MS, beforeMs: 40_024 * HOUR_MS }
      const steps = stepsOf(handle, (spy) => {
        expect(loggedMsByTopic(spy, 'r').size).toBe(100)
        expect(loggedMsByTopicBefore(spy, 'r', span.beforeMs).size).toBe(100)
        expect(loggedMsByKind(spy, 'r', span.beforeMs).size).toBe(100)
        expect(loggedMsByTopicSince(spy, 'r', span).size).toBe(24)
        loadTimer(spy)
        listTimerEvents(spy, { limit: 5 })
        findTopic(spy, 't7')
        findChange(spy, 'c')
      })
      const scans = steps.filter(({ detail }) => detail.startsWith('SCAN'))
      // Those of a roadmap's topics are summed from an index alone, topic by topic.
      expect(steps.map(({ detail }) => detail)).toContain(
        'SEARCH session USING COVERING INDEX session_by_topic (topic_id=?)',
      )
      // Nearly all sessions there are: from an index alone, in its order; nothing is sorted.
      const sums = scans.filter(({ detail }) => detail.includes(' session'))
      expect(sums.map(({ detail }) => detail)).toEqual([
        'SCAN session USING COVERING INDEX session_by_topic',
        'SCAN session USING COVERING INDEX session_runs',
      ])
      // The last few events are read from the end of their table.
      const others = scans.filter(
        (step) => !sums.includes(step) && !/^SCAN (?:logged|\(subquery)/.test(step.detail),
      )
      expect(others.map(({ detail }) => detail)).toEqual(['SCAN timer_event'])
    })
  })
})
