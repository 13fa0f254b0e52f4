import { expect, test } from 'vitest'
import { findChange, insertChange, markUndone } from '#db/change-repo.ts'
import type { ChangedRow } from '#db/change-repo.ts'
import { inDatabase, sessionId, storedSession } from '../../support/stored-sessions.ts'
import { testFolder } from '../../support/test-folder.ts'

const rows: ChangedRow[] = [
  {
    table: 'session',
    id: sessionId(1),
    before: null,
    after: { ...storedSession(1, 5, { note: 'mine' }), createdMs: 5 },
  },
  { table: 'topic-status', topicId: sessionId(2), before: 'pending', after: 'in-progress' },
]

test('a change comes back as it was written down, until it is undone', () => {
  const change = { id: 'c', label: 'Added 25 min', rows, atMs: 7 }
  inDatabase(testFolder(), (db) =>
    db.write((handle) => {
      insertChange(handle, change)
      insertChange(handle, { ...change, id: 'other' })
      expect(findChange(handle, 'c')).toEqual({ ...change, undone: false })
      markUndone(handle, 'c')
      expect(findChange(handle, 'c')).toMatchObject({ undone: true })
      expect(findChange(handle, 'other')).toMatchObject({ undone: false })
      expect(findChange(handle, 'nobody')).toBeNull()
    }),
  )
})
