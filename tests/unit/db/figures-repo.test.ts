/** What figures are made of, and how it is read when there is very much of it. */
import { describe, expect, test } from 'vitest'
import type { ReadDb, WriteDb } from '#db/database.ts'
import {
  findTopicIds,
  lastDone,
  listFigureBlocks,
  listFigurePhases,
  listFigureSlots,
  listFigureTopics,
  listStudyRuns,
  titlesOf,
} from '#db/figures-repo.ts'
import { writeStamp } from '#db/write-stamp.ts'
import { inDatabase } from '../../support/stored-sessions.ts'
import { testFolder } from '../../support/test-folder.ts'

const BEGUN = [
  "INSERT INTO document VALUES ('d', 'h', 's', 't', 0)",
  "INSERT INTO roadmap VALUES ('r', 'd', 'k', 't', 1, 0, 0, 0, NULL, NULL, '{}')",
  "INSERT INTO phase VALUES ('p', 'r', 'k', 'One', 1, 0, NULL, 1, NULL)",
  "INSERT INTO block VALUES ('b', 'p', 'k', 't', 1, 0, NULL, NULL, NULL, 'Framework', 'Kestrel', 1, NULL)",
  "INSERT INTO topic VALUES ('t2', 'r', 'b', 'k2', 'Second', '', 1, 7, NULL, 0.1, 0.7, 0, 1, 'done', '[]', 0.2, NULL)",
  "INSERT INTO topic VALUES ('t1', 'r', 'b', 'k1', 'First', '', 1, 3, NULL, NULL, NULL, 0, 0, 'pending', '[]', 0, 5)",
  "INSERT INTO topic_status_change VALUES (1, 't2', 'pending', 'done', 50, 'UTC')",
  "INSERT INTO topic_status_change VALUES (2, 't2', 'done', 'pending', 60, 'UTC')",
  "INSERT INTO topic_status_change VALUES (3, 't2', 'pending', 'done', 70, 'Asia/Tokyo')",
  "INSERT INTO topic_status_change VALUES (4, 't2', 'pending', 'done', 70, 'Europe/Berlin')",
  "INSERT INTO plan VALUES ('pl', 'r', '{}', 1, NULL, NULL, NULL, 'tz', 0, 0, 0, NULL)",
  "INSERT INTO slot VALUES ('s1', 'pl', 't2', '1970-01-01', 540, 60, 'learn', 1, 0, 'UTC', 32400000, 0, 0)",
  "INSERT INTO slot VALUES ('s2', 'pl', 't2', '1970-01-03', 60, 30, 'learn', 0, 0, 'Asia/Tokyo', 140400000, 0, 0)",
]

const inBegun = (work: (db: ReadDb) => void, more: readonly string[] = []): void =>
  inDatabase(testFolder(), (db) => {
    db.write((handle: WriteDb) => [...BEGUN, ...more].forEach((sql) => handle.run(sql)))
    db.read(work)
  })

describe('what figures are made of', () => {
  test('topics in the roadmap’s order, with all digits of their days', () =>
    inBegun((db) => {
      expect(listFigureTopics(db, 'r')).toEqual([
        {
          id: 't1',
          blockId: 'b',
          days: null,
          optional: false,
          status: 'pending',
          archived: true,
          position: 3,
        },
        {
          id: 't2',
          blockId: 'b',
          days: { min: 0.1 + 0.2, max: 0.7 + 0.2 },
          optional: true,
          status: 'done',
          archived: false,
          position: 7,
        },
      ])
      expect(listFigureTopics(db, 'other')).toEqual([])
      expect(findTopicIds(db, 'r', ['k2', 'k9'])).toEqual(['t2'])
      expect(titlesOf(db, ['t1', 'gone'])).toEqual(new Map([['t1', 'First']]))
    }))

  test('blocks with their option, and phases', () =>
    inBegun((db) => {
      const option = { group: 'Framework', name: 'Kestrel', recommended: true }
      expect(listFigureBlocks(db, 'r')).toEqual([{ id: 'b', phaseId: 'p', option, archived: false }])
      expect(listFigurePhases(db, 'r')).toEqual([{ id: 'p', title: 'One', optional: true, archived: false }])
    }))

  test('when topics last became done; of two at once the one that was written last', () =>
    inBegun((db) => {
      expect(lastDone(db)).toEqual(new Map([['t2', { atMs: 70, zone: 'Europe/Berlin' }]]))
    }))

  test('slots in order of time, without a day where that is another zone’s', () =>
    inBegun((db) => {
      const days = (zone: string | null) => listFigureSlots(db, 'pl', zone).map(({ day }) => day)
      expect(days(null)).toEqual([0, 2])
      expect(days('UTC')).toEqual([0, null])
      expect(listFigureSlots(db, 'pl', null)[0]).toEqual({
        topicId: 't2',
        startMs: 32_400_000,
        minutes: 60,
        pinned: true,
        day: 0,
      })
      expect(listFigureSlots(db, 'none', null)).toEqual([])
    }))

  test('nothing, while there is nothing', () =>
    inDatabase(testFolder(), (db) =>
      db.read((handle) => {
        expect(listStudyRuns(handle)).toEqual([])
        expect(lastDone(handle).size).toBe(0)
      }),
    ))

  test('the stamp is another one after every write, also one that a cascade makes', () =>
    inDatabase(testFolder(), (db) => {
      const stamps = new Set<number>()
      const look = () => db.read((handle) => stamps.add(writeStamp(handle)))
      look()
      for (const sql of [
        ...BEGUN,
        "UPDATE topic SET status = 'skipped'",
        "DELETE FROM document WHERE id = 'd'",
      ]) {
        db.write((handle) => handle.run(sql))
        look()
      }
      expect(stamps.size).toBe(BEGUN.length + 3)
      look()
      expect(stamps.size).toBe(BEGUN.length + 3)
    }))
})

test('sessions and slots are read from an index that holds all that is asked for, in its order', () =>
  inBegun((db) => {
    const steps: string[] = []
    const spy: ReadDb = {
      ...db,
      get: (sql, params) => {
        const plan = db.all(`EXPLAIN QUERY PLAN ${sql}`, params) as { detail: string }[]
        steps.push(...plan.map(({ detail }) => detail))
        return db.get(sql, params)
      },
    }
    listStudyRuns(spy)
    listFigureSlots(spy, 'pl', null)
    expect(steps).toContain('SCAN session USING COVERING INDEX session_runs')
    expect(steps.some((step) => step.startsWith('SEARCH slot USING COVERING INDEX slot_by_start'))).toBe(true)
    expect(steps.filter((step) => step.includes('TEMP B-TREE'))).toEqual([])
  }))
