import { expect, test } from 'vitest'
import {
  beginRecording,
  dropChange,
  endRecording,
  findChange,
  findRecording,
  listChangedRows,
  listChanges,
  listSharedRows,
  turnChange,
} from '#db/change-repo.ts'
import type { WriteDb } from '#db/database.ts'
import { inDatabase, sessionId, storedSession } from '../../support/stored-sessions.ts'
import { insertSession, updateSession } from '#db/session-repo.ts'
import { testFolder } from '../../support/test-folder.ts'

const inTest = (work: (db: WriteDb) => void): void =>
  inDatabase(testFolder(), (db) => db.write((handle) => work(handle)))

const HOUR_MS = 3_600_000

const begin = (db: WriteDb, id: string): void =>
  beginRecording(db, { id, label: '', atMs: 7, tzVersion: 'tz' })

/** Records one new session as a change. */
const change = (db: WriteDb, n: number, keep = 50): void => {
  begin(db, `c${n}`)
  insertSession(db, storedSession(n, n * HOUR_MS))
  endRecording(db, { id: `c${n}`, label: `Change ${n}`, keep })
}

const ids = (db: WriteDb): string[] => listChanges(db).map(({ id }) => id)

test('a change holds the rows that were written while it was recorded, and no others', () => {
  inTest((db) => {
    insertSession(db, storedSession(1, 0))
    begin(db, 'c')
    expect(findRecording(db)).toBe('c')
    updateSession(db, storedSession(1, 0, { note: 'mine' }))
    updateSession(db, storedSession(1, 0, { note: 'mine' }))
    insertSession(db, storedSession(2, HOUR_MS))
    expect(endRecording(db, { id: 'c', label: 'Changed', keep: 50 })).toBe(true)
    insertSession(db, storedSession(3, 2 * HOUR_MS))
    expect(findRecording(db)).toBeNull()
    expect(findChange(db, 'c')).toMatchObject({ label: 'Changed', atMs: 7, tzVersion: 'tz', undone: false })
    expect(listChangedRows(db, 'c')).toMatchObject([
      { table: 'session', rowId: sessionId(1), before: { note: '' }, after: { note: 'mine' } },
      { table: 'session', rowId: sessionId(2), before: null, after: { note: '', start_ms: HOUR_MS } },
    ])
    expect(Object.keys(listChangedRows(db, 'c')[0]?.before ?? {})).toEqual(['note'])
  })
})

test('a change that changed nothing is none', () => {
  inTest((db) => {
    insertSession(db, storedSession(1, 0))
    begin(db, 'c')
    updateSession(db, storedSession(1, 0))
    expect(endRecording(db, { id: 'c', label: 'Nothing', keep: 50 })).toBe(false)
    expect(findChange(db, 'c')).toBeNull()
  })
})

test('a recording that is dropped leaves nothing, and records no further', () => {
  inTest((db) => {
    begin(db, 'c')
    insertSession(db, storedSession(1, 0))
    dropChange(db, 'c')
    insertSession(db, storedSession(2, HOUR_MS))
    expect(findRecording(db)).toBeNull()
    expect(db.all('SELECT * FROM change_row')).toEqual([])
  })
})

test('the latest changes are kept, whatever the clock said', () => {
  inTest((db) => {
    for (const n of [1, 2, 3, 4, 5]) change(db, n, 3)
    expect(ids(db)).toEqual(['c5', 'c4', 'c3'])
    expect(listChangedRows(db, 'c2')).toEqual([])
  })
})

test('a change is undone and done again in turns, numbered across all changes', () => {
  inTest((db) => {
    for (const n of [1, 2]) change(db, n)
    const turn = (id: string): void => {
      const found = findChange(db, id)
      if (found !== null) turnChange(db, found)
    }
    turn('c1')
    turn('c2')
    expect(findChange(db, 'c1')).toMatchObject({ turns: [1, 3], undone: true })
    turn('c1')
    change(db, 3)
    expect(listChanges(db).map(({ turns, undone }) => [turns, undone])).toEqual([
      [[6], false],
      [[2, 4], true],
      [[1, 3, 5], false],
    ])
  })
})

test('rows that two changes share are found', () => {
  inTest((db) => {
    change(db, 1)
    change(db, 2)
    begin(db, 'c3')
    updateSession(db, storedSession(1, HOUR_MS, { note: 'mine' }))
    endRecording(db, { id: 'c3', label: 'Changed', keep: 50 })
    expect(listSharedRows(db, 'c1', ['c2', 'c3'])).toMatchObject([
      { changeId: 'c3', table: 'session', rowId: sessionId(1), after: { note: 'mine' } },
    ])
    expect(listSharedRows(db, 'c1', ['c2'])).toEqual([])
    expect(listSharedRows(db, 'c1', [])).toEqual([])
  })
})
