/** A stored roadmap as an edited document is merged into it: with what was put aside, and what has a history. */
import { z } from 'zod'
import { groupBy } from '#core/grouping.ts'
import type {
  BaseBlock,
  BaseChecklist,
  BasePhase,
  BaseProject,
  BaseRoadmap,
  BaseTopic,
} from '#core/roadmap/merge/model.ts'
import { Estimate, Link, TopicStatus } from '#core/roadmap/model.ts'
import type { ReadDb } from './database.ts'
import { Flag, json, parseRows } from './column.ts'
import type { StoredRoadmap } from './roadmap-tree.ts'

const PhaseRow = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  estimate: json(Estimate).nullable(),
  optional: Flag,
  archived: Flag,
})

const BlockRow = z
  .object({
    id: z.string(),
    phaseId: z.string(),
    key: z.string(),
    title: z.string(),
    weeksFrom: z.int().nullable(),
    weeksTo: z.int().nullable(),
    estimate: json(Estimate).nullable(),
    optionGroup: z.string().nullable(),
    optionName: z.string().nullable(),
    optionRecommended: Flag.nullable(),
    archived: Flag,
  })
  .transform(({ weeksFrom, weeksTo, optionGroup, optionName, optionRecommended, ...block }) => ({
    ...block,
    weeks: weeksFrom === null || weeksTo === null ? null : { from: weeksFrom, to: weeksTo },
    option:
      optionGroup === null || optionName === null
        ? null
        : { group: optionGroup, name: optionName, recommended: optionRecommended === true },
  }))

const TopicRow = z
  .object({
    id: z.string(),
    blockId: z.string(),
    key: z.string(),
    title: z.string(),
    detail: z.string(),
    estimate: json(Estimate).nullable(),
    daysMin: z.number().nullable(),
    daysMax: z.number().nullable(),
    optional: Flag,
    links: json(z.array(Link)),
    status: TopicStatus,
    archived: Flag,
    hasHistory: Flag,
    hasPast: Flag,
    tickTakenBack: Flag,
  })
  .transform(({ daysMin, daysMax, ...topic }) => ({
    ...topic,
    days: daysMin === null || daysMax === null ? null : { min: daysMin, max: daysMax },
  }))

const ProjectRow = z.object({
  id: z.string(),
  phaseId: z.string().nullable(),
  title: z.string(),
  detail: z.string(),
  capstone: Flag,
  done: Flag,
  archived: Flag,
  hasHistory: Flag,
})

const ChecklistRow = z.object({ id: z.string(), title: z.string(), archived: Flag })
const ItemRow = z.object({
  id: z.string(),
  checklistId: z.string(),
  title: z.string(),
  done: Flag,
  archived: Flag,
})

type Of = { readonly roadmapId: string }

const loadTopics = (db: ReadDb, of: Of, nowMs: number): Map<string, BaseTopic[]> =>
  groupBy(
    parseRows(
      TopicRow,
      db.all(
        `SELECT id, block_id AS blockId, key, title, detail, estimate, days_min AS daysMin, days_max AS daysMax, optional,
           links, status, archived_ms IS NOT NULL AS archived,
           status <> 'pending' OR extra_days > 0 OR EXISTS (SELECT 1 FROM session WHERE topic_id = topic.id)
             AS hasHistory,
           EXISTS (SELECT 1 FROM slot WHERE topic_id = topic.id AND start_ms <= :nowMs) AS hasPast,
           status IN ('pending', 'in-progress') AND EXISTS (
             SELECT 1 FROM topic_status_change WHERE topic_id = topic.id AND from_status = 'done') AS tickTakenBack
         FROM topic WHERE roadmap_id = :roadmapId ORDER BY position`,
        { ...of, nowMs },
      ),
    ),
    ({ blockId }) => blockId,
  )

const loadBlocks = (db: ReadDb, of: Of, topics: Map<string, BaseTopic[]>): Map<string, BaseBlock[]> =>
  groupBy(
    parseRows(
      BlockRow,
      db.all(
        `SELECT block.id, phase_id AS phaseId, block.key, block.title, weeks_from AS weeksFrom, weeks_to AS weeksTo,
           block.estimate, option_group AS optionGroup, option_name AS optionName,
           option_recommended AS optionRecommended, block.archived_ms IS NOT NULL AS archived
         FROM phase JOIN block ON block.phase_id = phase.id
         WHERE phase.roadmap_id = :roadmapId ORDER BY block.position`,
        of,
      ),
    ).map((block) => Object.assign(block, { topics: topics.get(block.id) ?? [] })),
    ({ phaseId }) => phaseId,
  )

/** By phase; those of none under "". */
const loadProjects = (db: ReadDb, of: Of): Map<string, BaseProject[]> =>
  groupBy(
    parseRows(
      ProjectRow,
      db.all(
        `SELECT id, phase_id AS phaseId, title, detail, capstone, done, archived_ms IS NOT NULL AS archived,
           done = 1 OR evidence <> '' AS hasHistory
         FROM project WHERE roadmap_id = :roadmapId ORDER BY position`,
        of,
      ),
    ),
    ({ phaseId }) => phaseId ?? '',
  )

const loadChecklists = (db: ReadDb, of: Of): BaseChecklist[] => {
  const items = groupBy(
    parseRows(
      ItemRow,
      db.all(
        `SELECT item.id, item.checklist_id AS checklistId, item.title, item.done,
           item.archived_ms IS NOT NULL AS archived
         FROM checklist JOIN checklist_item AS item ON item.checklist_id = checklist.id
         WHERE checklist.roadmap_id = :roadmapId ORDER BY item.position`,
        of,
      ),
    ),
    ({ checklistId }) => checklistId,
  )
  return parseRows(
    ChecklistRow,
    db.all(
      `SELECT id, title, archived_ms IS NOT NULL AS archived FROM checklist
       WHERE roadmap_id = :roadmapId ORDER BY position`,
      of,
    ),
  ).map((list) => Object.assign(list, { items: items.get(list.id) ?? [] }))
}

/** `nowMs`: until when a planned slot is past. */
export const loadMergeBase = (db: ReadDb, roadmap: StoredRoadmap, nowMs: number): BaseRoadmap => {
  const of = { roadmapId: roadmap.id }
  const projects = loadProjects(db, of)
  const blocks = loadBlocks(db, of, loadTopics(db, of, nowMs))
  const phases = parseRows(
    PhaseRow,
    db.all(
      `SELECT id, key, title, estimate, optional, archived_ms IS NOT NULL AS archived FROM phase
       WHERE roadmap_id = :roadmapId ORDER BY position`,
      of,
    ),
  ).map((phase): BasePhase =>
    Object.assign(phase, { blocks: blocks.get(phase.id) ?? [], projects: projects.get(phase.id) ?? [] }),
  )
  const { title, total, hoursPerDay, reference } = roadmap
  return {
    ...reference,
    title,
    total,
    hoursPerDay,
    phases,
    projects: projects.get('') ?? [],
    checklists: loadChecklists(db, of),
  }
}
