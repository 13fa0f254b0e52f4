import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Db } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { refreshInstants } from '#service/refresh-instants.ts'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'

const HOUR_MS = 3_600_000

const openAgain = (dataFolder: string): Db => {
  const opened = openDatabase({ file: join(dataFolder, 'roadbook.db'), nowMs: MONDAY_MS })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

/** A plan whose instants were made when Berlin was an hour off, and the slots it had before. */
const staleDatabase = async () => {
  const service = await openTestService()
  await planSample(service, { zone: 'Europe/Berlin' })
  const right = await service.call('plan.slots', {})
  service.service.close()
  const db = openAgain(service.dataFolder)
  db.write((handle) => {
    handle.run(`UPDATE slot SET start_ms = start_ms - ${HOUR_MS}`)
    handle.run("UPDATE plan SET tz_version = '1999a'")
  })
  return { db, right, dataFolder: service.dataFolder }
}

const rowsOf = (db: Db) =>
  db.read((handle) =>
    handle.all(
      'SELECT day, start_ms AS startMs, sequence, updated_ms AS updatedMs FROM slot ORDER BY day, start_minute',
    ),
  ) as { day: string; startMs: number; sequence: number; updatedMs: number }[]

test('instants made with other time zone rules are made again, once, for today and later', async () => {
  const { db, right } = await staleDatabase()
  const nowMs = MONDAY_MS + 2 * DAY_MS
  refreshInstants(db, { tzVersion: '2026c', nowMs })
  const rows = rowsOf(db)
  const shown = rows.map(({ day, startMs, sequence }) => ({ day, startMs, sequence }))
  expect(shown).toEqual(
    right.map(({ day, startMs }) =>
      day < '2026-11-25' ? { day, startMs: startMs - HOUR_MS, sequence: 0 } : { day, startMs, sequence: 1 },
    ),
  )
  refreshInstants(db, { tzVersion: '2026c', nowMs: nowMs + 1 })
  expect(rowsOf(db)).toEqual(rows)
  db.close()
})

test('so are those of busy times to come', async () => {
  const service = await openTestService()
  await planSample(service, { zone: 'Europe/Berlin' })
  const place = { day: '2026-11-29', startMinute: 600, minutes: 60 }
  await service.call('plan.change', { changes: [{ type: 'keep-free', ...place, title: 'Walk' }] })
  const right = (await service.call('week.get', {}))?.busy
  service.service.close()
  const db = openAgain(service.dataFolder)
  db.write((handle) => {
    handle.run(`UPDATE busy_time SET start_ms = start_ms - ${HOUR_MS}`)
    handle.run("UPDATE plan SET tz_version = '1999a'")
  })
  db.close()
  const again = await openTestService({ dataFolder: service.dataFolder })
  expect((await again.call('week.get', {}))?.busy).toEqual(right)
})

test('opening the service does it', async () => {
  const { db, right, dataFolder } = await staleDatabase()
  db.close()
  const service = await openTestService({ dataFolder })
  expect(await service.call('plan.slots', {})).toEqual(right)
})
