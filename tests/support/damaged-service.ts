/** A service whose database cannot be opened. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { openServiceOrCare } from '#service/open-service.ts'
import type { Service } from '#service/service.ts'
import { spoilPage } from './damage.ts'
import { baseOptions, openTestService, planSample, readerOf } from './test-service.ts'

/** The page that a table begins on. */
export const rootPageOf = (file: string, table: string): number => {
  const connection = new Database(file, { readonly: true })
  try {
    return Number(connection.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table))
  } finally {
    connection.close()
  }
}

/** A planned sample whose table of notes of the timer is destroyed. */
export const damagedFolder = async (): Promise<string> => {
  const test = await openTestService({ host: 'web' })
  await planSample(test)
  test.service.close()
  const file = join(test.dataFolder, 'roadbook.db')
  spoilPage(file, rootPageOf(file, 'setting'))
  return test.dataFolder
}

export const openCareOver = async (dataFolder: string): Promise<Service> => {
  const { service } = await openServiceOrCare({
    ...baseOptions(dataFolder),
    reader: readerOf(),
    log: () => undefined,
  })
  onTestFinished(() => service.close())
  return service
}

export const openOverDamaged = async (): Promise<Service> => openCareOver(await damagedFolder())
