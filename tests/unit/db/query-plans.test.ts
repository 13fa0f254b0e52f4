import { expect, test } from 'vitest'
import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { ReadDb } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { findActivePlan, findActiveZone, findPlan, findPlanOfRoadmap } from '#db/plan-repo.ts'
import { findTopicStatus, listDone, listFinished, statusesBefore } from '#db/progress-repo.ts'
import { listArchivedProjects, listArchivedTopics } from '#db/archive-repo.ts'
import { settingsBefore } from '#db/change-repo.ts'
import { findDocumentId } from '#db/document-repo.ts'
import { loadMergeBase } from '#db/merge-base.ts'
import { findRoadmap, findRoadmapId } from '#db/roadmap-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import {
  listDetailedSlots,
  listNextTopics,
  listSlots,
  listSlotsBetween,
  listSlotsNotOver,
  listSlotsToKeep,
  listTimesNotOver,
  listTopicSpans,
  plannedByTopic,
  slotBounds,
} from '#db/slot-repo.ts'
import { openTestService, planSample } from '../../support/test-service.ts'

/** Every statement these reads run, on a database that holds a plan. */
const statements = async (): Promise<{ file: string; seen: Map<string, unknown> }> => {
  const service = await openTestService()
  const { id, roadmapId } = await planSample(service)
  service.service.close()
  const file = join(service.dataFolder, 'roadbook.db')
  const opened = openDatabase({ file, nowMs: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  const seen = new Map<string, unknown>()
  opened.value.read((db) => {
    const spy: ReadDb = {
      ...db,
      get: (sql, params) => {
        seen.set(sql, params ?? {})
        return db.get(sql, params)
      },
      all: (sql, params) => {
        seen.set(sql, params ?? {})
        return db.all(sql, params)
      },
    }
    const roadmap = loadRoadmap(spy, roadmapId)
    if (roadmap !== null) loadMergeBase(spy, roadmap, 0)
    listArchivedTopics(spy, roadmapId)
    listArchivedProjects(spy, roadmapId)
    findRoadmap(spy, roadmapId)
    findRoadmapId(spy, 'document', 'key')
    findDocumentId(spy, 'hash')
    findPlan(spy, id)
    findPlanOfRoadmap(spy, roadmapId)
    findActivePlan(spy)
    findActiveZone(spy)
    findTopicStatus(spy, 'topic')
    listFinished(spy, roadmapId, 0)
    listDone(spy, roadmapId, 0)
    statusesBefore(spy, roadmapId, 0)
    settingsBefore(spy, id, 0)
    listSlots(spy, id)
    listSlotsNotOver(spy, id, 1)
    listSlotsToKeep(spy, id, 1)
    listTimesNotOver(spy, id, 1)
    listDetailedSlots(spy, id, { from: null, to: null })
    listTopicSpans(spy, id, '2026-11-23')
    plannedByTopic(spy, id, { fromMs: 0, beforeMs: 1 })
    listSlotsBetween(spy, id, { fromMs: 0, beforeMs: 1 })
    listNextTopics(spy, id, { fromMs: 0, beforeMs: 1 }, 3)
    slotBounds(spy, id)
  })
  opened.value.close()
  return { file, seen }
}

test('no read walks through a whole table', async () => {
  const { file, seen } = await statements()
  const connection = new Database(file, { readonly: true })
  const scans = [...seen].flatMap(([sql, params]) =>
    (connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(params) as { detail: string }[])
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN (?!CONSTANT)/.test(detail))
      .map((detail) => ({ detail, sql })),
  )
  connection.close()
  expect(seen.size).toBeGreaterThan(15)
  expect(scans).toEqual([])
})
