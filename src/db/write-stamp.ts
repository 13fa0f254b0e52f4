import { z } from 'zod'
import { parseRow } from './column.ts'
import type { ReadDb } from './database.ts'

const Stamp = z.object({ stamp: z.int() })

/** Another number after every write of this process, which has the file to itself: what was read before may be out of date then. */
export const writeStamp = (db: ReadDb): number =>
  parseRow(Stamp, db.get('SELECT total_changes() AS stamp'))?.stamp ?? 0
