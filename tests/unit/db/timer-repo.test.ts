import { expect, test } from 'vitest'
import { initialTimer } from '#core/timer/state.ts'
import { DEFAULT_TIMER_SETTINGS } from '#core/timer/model.ts'
import { appendTimerEvent, listTimerEvents, loadTimer, saveTimer } from '#db/timer-repo.ts'
import { inDatabase } from '../../support/stored-sessions.ts'
import { testFolder } from '../../support/test-folder.ts'

const state = initialTimer(DEFAULT_TIMER_SETTINGS)

test('there is no timer before its first use; afterwards there is the one that was saved last', () => {
  inDatabase(testFolder(), (db) =>
    db.write((handle) => {
      expect(loadTimer(handle)).toBeNull()
      saveTimer(handle, { state, version: 1, runId: 'first' })
      const later = { state: { ...state, due: 'short-break' as const }, version: 7, runId: 'second' }
      saveTimer(handle, later)
      expect(loadTimer(handle)).toEqual(later)
    }),
  )
})

test.each([['{}'], ['[]'], ['null'], ['{"phase":"dreaming"}']])(
  'a state that cannot be read any more is none: %s',
  (text) => {
    inDatabase(testFolder(), (db) =>
      db.write((handle) => {
        handle.run("INSERT INTO timer VALUES (1, :text, 3, 'run')", { text })
        expect(loadTimer(handle)).toBeNull()
        saveTimer(handle, { state, version: 0, runId: 'run' })
        expect(loadTimer(handle)).toMatchObject({ version: 0 })
      }),
    )
  },
)

test('events are kept in the order they were written', () => {
  const eventOf = (kind: string, wallMs: number) => ({
    kind,
    detail: { ms: 5 },
    sessionId: null,
    runId: 'run',
    wallMs,
    monoMs: 1,
    zone: 'UTC',
  })
  inDatabase(testFolder(), (db) =>
    db.write((handle) => {
      appendTimerEvent(handle, eventOf('start', 9))
      appendTimerEvent(handle, { ...eventOf('pause', 8), sessionId: 's' })
      appendTimerEvent(handle, eventOf('stop', 7))
      const events = listTimerEvents(handle, { limit: 2 })
      expect(events.map(({ id: _id, ...event }) => event)).toEqual([
        { ...eventOf('pause', 8), sessionId: 's' },
        eventOf('stop', 7),
      ])
    }),
  )
})
