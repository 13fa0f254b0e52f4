/**
 * What figures are made of, read by columns: SQLite gives a JSON list for each column instead of an object for each row.
 * Fifty thousand sessions are read in a sixth of the time that way.
 */
import { z } from 'zod'
import { StudyKind } from '#core/planning/model.ts'
import type { StudyRun } from '#core/progress/study-time.ts'
import { TopicStatus } from '#core/roadmap/model.ts'
import type { Option, Range } from '#core/roadmap/model.ts'
import { dayNumber } from '#core/time/day.ts'
import type { ReadDb } from './database.ts'
import { Flag, IdRow, columnsOf, isNumber, isNumbers, isText, orNull, parseRows } from './column.ts'

const KINDS: ReadonlySet<unknown> = new Set(StudyKind.options)
const isKind = (value: unknown): value is StudyKind => KINDS.has(value)

/** All sessions, each run in order of time; of the open one as far as it is counted. */
export const listStudyRuns = (db: ReadDb): StudyRun[] => {
  const { list } = columnsOf(
    db.get(
      `SELECT json_group_array(topic_id) AS topicId, json_group_array(zone) AS zone, json_group_array(kind) AS kind,
         '[' || coalesce(group_concat(starts), '') || ']' AS startMs,
         '[' || coalesce(group_concat(lengths), '') || ']' AS lengthMs
       FROM (
         SELECT topic_id, zone, kind, json_group_array(start_ms) AS starts, json_group_array(end_ms - start_ms) AS lengths
         FROM session INDEXED BY session_runs GROUP BY topic_id, zone, kind)`,
    ),
  )
  const zones = list('zone', isText)
  const kinds = list('kind', isKind)
  const starts = list('startMs', isNumbers)
  const lengths = list('lengthMs', isNumbers)
  return list('topicId', orNull(isText)).map((topicId, index) => ({
    topicId,
    zone: zones[index] ?? '',
    kind: kinds[index] ?? 'learn',
    startMs: starts[index] ?? [],
    lengthMs: lengths[index] ?? [],
  }))
}

/** A topic of a roadmap, as far as figures need it. */
export type FigureTopic = {
  readonly id: string
  readonly blockId: string
  /** With the extra days; null when it is not scheduled. */
  readonly days: Range | null
  readonly optional: boolean
  readonly status: TopicStatus
  /** Put aside, because an edited document does not name it any more. */
  readonly archived: boolean
  /** Its place in the roadmap. */
  readonly position: number
}

const STATUSES: ReadonlySet<unknown> = new Set(TopicStatus.options)
const isStatus = (value: unknown): value is TopicStatus => STATUSES.has(value)

/** In the roadmap's order. */
export const listFigureTopics = (db: ReadDb, roadmapId: string): FigureTopic[] => {
  const { list, numbers } = columnsOf(
    db.get(
      `SELECT json_group_array(id) AS id, json_group_array(block_id) AS blockId,
         json_group_array(days_min + extra_days) AS daysMin, json_group_array(days_max + extra_days) AS daysMax,
         json_group_array(optional) AS optional, json_group_array(status) AS status,
         json_group_array(archived_ms IS NOT NULL) AS archived, json_group_array(position) AS position
       FROM topic WHERE roadmap_id = :roadmapId`,
      { roadmapId },
    ),
  )
  const blockIds = list('blockId', isText)
  const daysMin = list('daysMin', orNull(isNumber))
  const daysMax = list('daysMax', orNull(isNumber))
  const optional = numbers('optional')
  const statuses = list('status', isStatus)
  const archived = numbers('archived')
  const positions = numbers('position')
  // Sorted here: they come nearly in order, and SQLite would carry all columns along.
  return list('id', isText)
    .map((id, index): FigureTopic => {
      const [min, max] = [daysMin[index] ?? null, daysMax[index] ?? null]
      return {
        id,
        blockId: blockIds[index] ?? '',
        days: min === null || max === null ? null : { min, max },
        optional: optional[index] === 1,
        status: statuses[index] ?? 'pending',
        archived: archived[index] === 1,
        position: positions[index] ?? 0,
      }
    })
    .sort((left, right) => left.position - right.position)
}

const BlockRow = z
  .object({
    id: z.string(),
    phaseId: z.string(),
    optionGroup: z.string().nullable(),
    optionName: z.string().nullable(),
    optionRecommended: Flag.nullable(),
    archived: Flag,
  })
  .transform(({ optionGroup, optionName, optionRecommended, ...block }) => ({
    ...block,
    option:
      optionGroup === null || optionName === null
        ? null
        : ({
            group: optionGroup,
            name: optionName,
            recommended: optionRecommended === true,
          } satisfies Option),
  }))
export type FigureBlock = z.output<typeof BlockRow>

/** In the roadmap's order. */
export const listFigureBlocks = (db: ReadDb, roadmapId: string): FigureBlock[] =>
  parseRows(
    BlockRow,
    db.all(
      `SELECT block.id, block.phase_id AS phaseId, block.option_group AS optionGroup, block.option_name AS optionName,
         block.option_recommended AS optionRecommended, block.archived_ms IS NOT NULL AS archived
       FROM phase JOIN block ON block.phase_id = phase.id
       WHERE phase.roadmap_id = :roadmapId ORDER BY block.position`,
      { roadmapId },
    ),
  )

const PhaseRow = z.object({ id: z.string(), title: z.string(), optional: Flag, archived: Flag })
export type FigurePhase = z.output<typeof PhaseRow>

/** In the roadmap's order. */
export const listFigurePhases = (db: ReadDb, roadmapId: string): FigurePhase[] =>
  parseRows(
    PhaseRow,
    db.all(
      `SELECT id, title, optional, archived_ms IS NOT NULL AS archived
       FROM phase WHERE roadmap_id = :roadmapId ORDER BY position`,
      { roadmapId },
    ),
  )

/** Ids of a roadmap's topics with these keys. */
export const findTopicIds = (db: ReadDb, roadmapId: string, keys: readonly string[]): string[] =>
  keys.length === 0
    ? []
    : parseRows(
        IdRow,
        db.all(
          `SELECT id FROM topic WHERE roadmap_id = :roadmapId AND key IN (SELECT value FROM json_each(:keys))`,
          { roadmapId, keys: JSON.stringify(keys) },
        ),
      ).map(({ id }) => id)

const TitleRow = z.object({ id: z.string(), title: z.string() })

/** Titles of these topics. */
export const titlesOf = (db: ReadDb, ids: readonly string[]): Map<string, string> =>
  new Map(
    parseRows(
      TitleRow,
      db.all('SELECT id, title FROM topic WHERE id IN (SELECT value FROM json_each(:ids))', {
        ids: JSON.stringify(ids),
      }),
    ).map(({ id, title }) => [id, title]),
  )

/** When and where each topic last became done, of all roadmaps; also of those that are not done any more. */
export const lastDone = (db: ReadDb): Map<string, { readonly atMs: number; readonly zone: string }> => {
  const { list, numbers } = columnsOf(
    db.get(
      `SELECT json_group_array(topic_id) AS topicId, json_group_array(at_ms) AS atMs, json_group_array(zone) AS zone
       FROM (SELECT topic_id, at_ms, zone FROM topic_status_change WHERE to_status = 'done' ORDER BY at_ms, id)`,
    ),
  )
  const times = numbers('atMs')
  const zones = list('zone', isText)
  const found = new Map<string, { readonly atMs: number; readonly zone: string }>()
  for (const [index, topicId] of list('topicId', isText).entries()) {
    found.set(topicId, { atMs: times[index] ?? 0, zone: zones[index] ?? '' })
  }
  return found
}

/** A slot, as far as figures need it. */
export type FigureSlot = {
  readonly topicId: string
  readonly startMs: number
  readonly minutes: number
  readonly pinned: boolean
  /** Number of the day it was planned on; null where that is meant in another zone than was asked for. */
  readonly day: number | null
}

/** All slots of a plan in order of time, with their days in a zone (null: whichever they were planned in). */
export const listFigureSlots = (db: ReadDb, planId: string, zone: string | null): FigureSlot[] => {
  const [day, params] =
    zone === null ? ['day', { planId }] : ['iif(zone = :zone, day, NULL) AS day', { planId, zone }]
  const { list, numbers } = columnsOf(
    db.get(
      `SELECT json_group_array(topic_id) AS topicId, json_group_array(start_ms) AS startMs,
         json_group_array(minutes) AS minutes, json_group_array(pinned) AS pinned, json_group_array(day) AS day
       FROM (SELECT topic_id, start_ms, minutes, pinned, ${day} FROM slot WHERE plan_id = :planId ORDER BY start_ms)`,
      params,
    ),
  )
  const starts = numbers('startMs')
  const minutes = numbers('minutes')
  const pinned = numbers('pinned')
  const days = list('day', orNull(isText))
  return list('topicId', isText).map((topicId, index) => {
    const planned = days[index] ?? null
    return {
      topicId,
      startMs: starts[index] ?? 0,
      minutes: minutes[index] ?? 0,
      pinned: pinned[index] === 1,
      day: planned === null ? null : dayNumber(planned),
    }
  })
}
