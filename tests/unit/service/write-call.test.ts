import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { ServiceEvent } from '#contract/events.ts'
import { openDatabase } from '#db/open.ts'
import { readSettings, writeSetting } from '#db/setting-repo.ts'
import { Rollback, writeCall } from '#service/write-call.ts'
import { testFolder } from '../../support/test-folder.ts'
import { createTestRuntime } from '../../support/test-runtime.ts'

const NEWS: ServiceEvent = {
  type: 'job-progress',
  jobId: '01900000-0000-7000-8000-000000000001',
  fraction: 1,
}

const refused = new Rollback({ code: 'CONFLICT', message: 'No.' })

const openBench = () => {
  const opened = openDatabase({ file: join(testFolder(), 'roadbook.db'), nowMs: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  const db = opened.value
  onTestFinished(() => db.close())
  /** What was told, with the theme as it was stored at that moment. */
  const told: [string, unknown][] = []
  const stored = (): unknown => db.read(readSettings)['theme']
  const clock = (): number => 0
  const runtime = createTestRuntime({ clock, emit: ({ type }) => told.push([type, stored()]) })
  return { context: { db, runtime, clock }, told, stored }
}

test('what a call tells is told once it is stored, before what it changed', () => {
  const { context, told } = openBench()
  writeCall(context, (call) => {
    call.changed('settings')
    call.tell(NEWS)
    writeSetting(call.db, 'theme', 'dark')
  })
  expect(told).toEqual([
    ['job-progress', 'dark'],
    ['changed', 'dark'],
  ])
})

test('a call that fails tells nothing, stores nothing, and what was to be stored instead is', () => {
  const { context, told, stored } = openBench()
  const run = () =>
    writeCall(context, (call) => {
      writeSetting(call.db, 'theme', 'dark')
      call.changed('plan')
      call.tell(NEWS)
      call.instead((own) => {
        expect(readSettings(own.db)).toEqual({})
        writeSetting(own.db, 'theme', 'light')
        own.changed('settings')
      })
      throw refused
    })
  expect(run).toThrow(refused)
  expect(stored()).toBe('light')
  expect(told).toEqual([['changed', 'light']])
})

test('nothing happens instead of a call that works, or of one that breaks', () => {
  const { context, stored } = openBench()
  writeCall(context, (call) => call.instead((own) => writeSetting(own.db, 'theme', 'light')))
  const breaking = () =>
    writeCall(context, (call) => {
      call.instead((own) => writeSetting(own.db, 'theme', 'light'))
      throw new Error('a mistake of ours')
    })
  expect(breaking).toThrow('a mistake of ours')
  expect(stored()).toBeUndefined()
})
