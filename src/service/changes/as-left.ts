/** Whether what a change touched still stands as it left it. */
import { groupBy } from '#core/grouping.ts'
import type { RowImage } from '#db/change-repo.ts'
import type { ReadDb } from '#db/database.ts'
import { findTopic } from '#db/progress-repo.ts'
import { findRow, mergeImages } from '#db/restore-rows.ts'
import type { RowStep } from '#db/restore-rows.ts'

/** Says nothing about what the learner did: counters of calendars, and what is worked out from the rest. */
const IGNORED: Readonly<Record<string, readonly string[]>> = {
  slot: ['sequence', 'updated_ms', 'start_ms'],
  busy_time: ['start_ms'],
  session: ['updated_ms'],
  plan: ['tz_version'],
}

/** What the first step finds decides; of columns it does not name, the next one. Null: no row. */
const expectedOf = (steps: readonly RowStep[]): RowImage | null => {
  if (steps[0]?.from === null) return null
  const gone = steps.findIndex(({ to }) => to === null)
  const told = gone === -1 ? steps : steps.slice(0, gone + 1)
  return mergeImages(told.map(({ from }) => from).toReversed())
}

/** A session keeps its title when its topic goes; that is no change of the session. */
const isTopicLost = (db: ReadDb, topicId: RowImage[string] | undefined): boolean =>
  typeof topicId === 'string' && findTopic(db, topicId) === null

const isSame = (db: ReadDb, table: string, expected: RowImage, current: RowImage): boolean =>
  Object.entries(expected).every(
    ([column, value]) =>
      Object.is(current[column], value) ||
      IGNORED[table]?.includes(column) === true ||
      (table === 'session' && column === 'topic_id' && current[column] === null && isTopicLost(db, value)),
  )

export type Row = { readonly table: string; readonly rowId: string }

/** The rows that were changed by something else since. */
export const changedSince = (db: ReadDb, steps: readonly RowStep[]): Row[] => {
  const ofRow = groupBy(steps, ({ table, rowId }) => `${table} ${rowId}`)
  return [...ofRow.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { table, rowId } = first
    const expected = expectedOf(own)
    const current = findRow(db, table, rowId)
    const isAsLeft =
      expected === null || current === null ? expected === current : isSame(db, table, expected, current)
    return isAsLeft ? [] : [{ table, rowId }]
  })
}
