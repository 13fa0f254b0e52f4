import { z } from 'zod'
import { TableName } from '#core/export/tables/model.ts'
import { PlanDay } from '#core/planning/model.ts'
import { Weekday } from '#core/roadmap/model.ts'
import { read } from '../operation.ts'
import { Id } from './roadmap.ts'

/** A file to give to the learner. */
export const WrittenFile = z.strictObject({
  fileName: z.string(),
  mediaType: z.enum(['text/csv', 'application/json', 'text/markdown']),
  text: z.string(),
})
export type WrittenFile = z.infer<typeof WrittenFile>

export const dataOutOperations = {
  /**
   * Sessions that began on the days given, all topics of all roadmaps (whatever the days), or the slots of the running plans
   * on these days. Errors: INVALID (a range that ends before it begins).
   */
  'export.table': read(
    z.strictObject({
      table: TableName,
      format: z.enum(['csv', 'json']),
      from: PlanDay.optional(),
      to: PlanDay.optional(),
      /** Makes Excel read a CSV as UTF-8. */
      byteOrderMark: z.boolean().default(false),
    }),
    WrittenFile.extend({ rows: z.int() }),
  ),
  /**
   * How it went, as Markdown: in the week that contains a day, or on the whole. Errors: NOT_FOUND (no plan).
   */
  'export.report': read(
    z.strictObject({ week: PlanDay.optional(), localeWeekStart: Weekday.optional() }),
    WrittenFile,
  ),
  /**
   * The document that a roadmap came from, with the progress of all its roadmaps ticked; imported again it is the same
   * roadmap. Errors: NOT_FOUND, PARSE (it cannot be read any more).
   */
  'export.roadmap': read(z.strictObject({ roadmapId: Id }), WrittenFile),
} as const
