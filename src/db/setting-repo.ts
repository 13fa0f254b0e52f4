import { z } from 'zod'
import type { ReadDb, WriteDb } from './database.ts'
import { json, parseRows } from './column.ts'

const Row = z.object({ name: z.string(), value: json(z.unknown()) })

/** Every stored setting by name; what was never set is absent. */
export const readSettings = (db: ReadDb): Record<string, unknown> =>
  Object.fromEntries(
    parseRows(Row, db.all('SELECT name, value FROM setting')).map(({ name, value }) => [name, value]),
  )

/** A setting is a plain value or a group of them. */
export type SettingValue =
  string | number | boolean | Readonly<Record<string, string | number | boolean | null>>

export const writeSetting = (db: WriteDb, name: string, value: SettingValue): void => {
  db.run(
    `INSERT INTO setting (name, value) VALUES (:name, :value)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    { name, value: JSON.stringify(value) },
  )
}
