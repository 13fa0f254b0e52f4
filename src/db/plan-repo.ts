import { z } from 'zod'
import { PlanSettings } from '#core/planning/model.ts'
import type { FinishRange } from '#core/planning/model.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { Flag, IdRow, flagOf, json, jsonOf, parseRow, parseRows } from './column.ts'

const Row = z
  .object({
    id: z.string(),
    roadmapId: z.string(),
    roadmapTitle: z.string(),
    settings: json(PlanSettings),
    active: Flag,
    beside: Flag,
    archivedMs: z.int().nullable(),
    finishMin: z.string().nullable(),
    finishExpected: z.string().nullable(),
    finishMax: z.string().nullable(),
    tzVersion: z.string(),
    createdMs: z.int(),
    plannedMs: z.int(),
  })
  .transform(({ finishMin, finishExpected, finishMax, ...plan }) => ({
    ...plan,
    finish: { min: finishMin, expected: finishExpected, max: finishMax },
  }))
/** `plannedMs`: when its slots were last laid out. */
export type StoredPlan = z.output<typeof Row>

const PLANS = `
  SELECT plan.id, plan.roadmap_id AS roadmapId, roadmap.title AS roadmapTitle, plan.settings, plan.active,
    plan.beside, plan.archived_ms AS archivedMs,
    plan.finish_min AS finishMin, plan.finish_expected AS finishExpected, plan.finish_max AS finishMax,
    plan.tz_version AS tzVersion, plan.created_ms AS createdMs, plan.planned_ms AS plannedMs
  FROM plan JOIN roadmap ON roadmap.id = plan.roadmap_id`

export const findPlan = (db: ReadDb, id: string): StoredPlan | null =>
  parseRow(Row, db.get(`${PLANS} WHERE plan.id = :id`, { id }))

export const findPlanOfRoadmap = (db: ReadDb, roadmapId: string): StoredPlan | null =>
  parseRow(Row, db.get(`${PLANS} WHERE plan.roadmap_id = :roadmapId`, { roadmapId }))

const planIdOf = (row: unknown): string | null => parseRow(IdRow, row)?.id ?? null

/** The plan made of the roadmap a topic is in. */
export const findPlanIdOfTopic = (db: ReadDb, topicId: string): string | null =>
  planIdOf(
    db.get(
      'SELECT plan.id FROM topic JOIN plan ON plan.roadmap_id = topic.roadmap_id WHERE topic.id = :topicId',
      {
        topicId,
      },
    ),
  )

export const findPlanIdOfSlot = (db: ReadDb, slotId: string): string | null =>
  planIdOf(db.get('SELECT plan_id AS id FROM slot WHERE id = :slotId', { slotId }))

export const findActivePlan = (db: ReadDb): StoredPlan | null =>
  parseRow(Row, db.get(`${PLANS} WHERE plan.active = 1`))

const ZoneRow = z.object({ zone: z.string() })

/** The zone of the active plan, by itself: its settings are long. */
export const findActiveZone = (db: ReadDb): string | null =>
  parseRow(ZoneRow, db.get("SELECT settings ->> 'zone' AS zone FROM plan WHERE active = 1"))?.zone ?? null

/** The plan that comes after the active one: one beside it, else the one that was laid out last. Archived ones do not. */
export const findNextPlan = (db: ReadDb): StoredPlan | null =>
  parseRow(
    Row,
    db.get(
      `${PLANS} WHERE plan.active = 0 AND plan.archived_ms IS NULL
       ORDER BY plan.beside DESC, plan.planned_ms DESC, plan.id DESC LIMIT 1`,
    ),
  )

/** Plans whose cached instants were made with other time zone rules. */
export const listPlansOfOtherTz = (db: ReadDb, tzVersion: string): StoredPlan[] =>
  parseRows(Row, db.all(`${PLANS} WHERE plan.tz_version <> :tzVersion`, { tzVersion }))

/** Changes what the learner set, without laying anything out. */
export const setSettings = (db: WriteDb, id: string, settings: PlanSettings): void => {
  db.run('UPDATE plan SET settings = :settings WHERE id = :id', { id, settings: jsonOf(settings) })
}

export const setTzVersion = (db: WriteDb, id: string, tzVersion: string): void => {
  db.run('UPDATE plan SET tz_version = :tzVersion WHERE id = :id', { id, tzVersion })
}

/** Stores the plan of a roadmap, in place of the one it may have (which keeps its id). It is not yet the active one. */
export const savePlan = (
  db: WriteDb,
  plan: {
    readonly id: string
    readonly roadmapId: string
    readonly settings: PlanSettings
    readonly finish: FinishRange
    readonly tzVersion: string
    readonly nowMs: number
  },
): void => {
  db.run(
    `INSERT INTO plan (id, roadmap_id, settings, active, finish_min, finish_expected, finish_max, tz_version,
       created_ms, planned_ms)
     VALUES (:id, :roadmapId, :settings, 0, :finishMin, :finishExpected, :finishMax, :tzVersion, :nowMs, :nowMs)
     ON CONFLICT (roadmap_id) DO UPDATE SET settings = excluded.settings, finish_min = excluded.finish_min,
       finish_expected = excluded.finish_expected, finish_max = excluded.finish_max,
       tz_version = excluded.tz_version, planned_ms = excluded.planned_ms`,
    {
      id: plan.id,
      roadmapId: plan.roadmapId,
      settings: jsonOf(plan.settings),
      finishMin: plan.finish.min,
      finishExpected: plan.finish.expected,
      finishMax: plan.finish.max,
      tzVersion: plan.tzVersion,
      nowMs: plan.nowMs,
    },
  )
}

/** Changes when a plan would be finished, and nothing else of it. */
export const setFinish = (db: WriteDb, id: string, { min, expected, max }: FinishRange): void => {
  db.run('UPDATE plan SET finish_min = :min, finish_expected = :expected, finish_max = :max WHERE id = :id', {
    id,
    min,
    expected,
    max,
  })
}

export const listPlans = (db: ReadDb): StoredPlan[] =>
  parseRows(Row, db.all(`${PLANS} ORDER BY plan.created_ms, plan.id`))

/** Plans that share the learner's weeks: the active one first, then those beside it. */
export const listRunningPlans = (db: ReadDb): StoredPlan[] =>
  parseRows(
    Row,
    db.all(
      `${PLANS} WHERE plan.active = 1 OR plan.beside = 1 ORDER BY plan.active DESC, plan.created_ms, plan.id`,
    ),
  )

/** Lets a plan that is not the active one run beside it, or rest. */
export const setBeside = (db: WriteDb, id: string, beside: boolean): void => {
  db.run('UPDATE plan SET beside = :beside, archived_ms = NULL WHERE id = :id', {
    id,
    beside: flagOf(beside),
  })
}

/** Puts a plan that is not the active one away: it holds no time to come, and so it has no finish. */
export const archivePlan = (db: WriteDb, id: string, nowMs: number): void => {
  db.run(
    `UPDATE plan SET beside = 0, archived_ms = :nowMs, finish_min = NULL, finish_expected = NULL, finish_max = NULL
     WHERE id = :id`,
    { id, nowMs },
  )
  db.run('DELETE FROM slot WHERE plan_id = :id AND start_ms > :nowMs', { id, nowMs })
}

/** Makes one plan the active one. */
export const activatePlan = (db: WriteDb, id: string): void => {
  // In two steps: the unique index allows one active plan at any moment.
  db.run('UPDATE plan SET active = 0 WHERE active = 1 AND id <> :id', { id })
  db.run('UPDATE plan SET active = 1, beside = 0, archived_ms = NULL WHERE id = :id', { id })
}
