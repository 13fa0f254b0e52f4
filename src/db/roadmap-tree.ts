/** The whole of a stored roadmap, read in one go: a handful of queries whatever its size. */
import { z } from 'zod'
import {
  Comparison,
  Estimate,
  Link,
  ReferenceItem,
  TopicStatus,
  WeekTemplateRow,
} from '#core/roadmap/model.ts'
import { groupBy } from '#core/grouping.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import type { ReadDb } from './database.ts'
import { Flag, json, parseRow, parseRows } from './column.ts'
import { findRoadmap } from './roadmap-repo.ts'
import type { RoadmapHead } from './roadmap-repo.ts'

const Reference = z.strictObject({
  resources: z.array(ReferenceItem),
  tools: z.array(ReferenceItem),
  libraries: z.array(ReferenceItem),
  prerequisites: z.array(ReferenceItem),
  comparisons: z.array(Comparison),
  week: z.array(WeekTemplateRow),
})
export type StoredReference = z.output<typeof Reference>

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
    /** Study days the learner gave it on top of what the roadmap says. */
    extraDays: z.number(),
    assumed: Flag,
    optional: Flag,
    status: TopicStatus,
    links: json(z.array(Link)),
    /** Focus time on it, of the open session as far as it is counted. */
    loggedMs: z.int(),
  })
  .transform(({ daysMin, daysMax, ...topic }) => ({
    ...topic,
    /** The same in whole minutes. */
    loggedMinutes: wholeMinutes(topic.loggedMs),
    /** What it needs: the roadmap's days and the extra ones. */
    days:
      daysMin === null || daysMax === null
        ? null
        : { min: daysMin + topic.extraDays, max: daysMax + topic.extraDays },
  }))
export type StoredTopic = z.output<typeof TopicRow>

const BlockRow = z
  .object({
    id: z.string(),
    phaseId: z.string(),
    title: z.string(),
    weeksFrom: z.int().nullable(),
    weeksTo: z.int().nullable(),
    estimate: json(Estimate).nullable(),
    optionGroup: z.string().nullable(),
    optionName: z.string().nullable(),
    optionRecommended: Flag.nullable(),
  })
  .transform(({ weeksFrom, weeksTo, optionGroup, optionName, optionRecommended, ...block }) => ({
    ...block,
    weeks: weeksFrom === null || weeksTo === null ? null : { from: weeksFrom, to: weeksTo },
    option:
      optionGroup === null || optionName === null
        ? null
        : { group: optionGroup, name: optionName, recommended: optionRecommended === true },
  }))
export type StoredBlock = z.output<typeof BlockRow> & { readonly topics: readonly StoredTopic[] }

const ProjectRow = z.object({
  id: z.string(),
  phaseId: z.string().nullable(),
  title: z.string(),
  detail: z.string(),
  capstone: Flag,
  done: Flag,
  evidence: z.string(),
})
export type StoredProject = z.output<typeof ProjectRow>

const PhaseRow = z.object({
  id: z.string(),
  title: z.string(),
  estimate: json(Estimate).nullable(),
  optional: Flag,
})
export type StoredPhase = z.output<typeof PhaseRow> & {
  readonly blocks: readonly StoredBlock[]
  readonly projects: readonly StoredProject[]
}

const ChecklistRow = z.object({ id: z.string(), title: z.string() })
const ItemRow = z.object({ id: z.string(), checklistId: z.string(), title: z.string(), done: Flag })
export type StoredChecklist = z.output<typeof ChecklistRow> & {
  readonly items: readonly z.output<typeof ItemRow>[]
}

export type StoredRoadmap = RoadmapHead & {
  readonly phases: readonly StoredPhase[]
  /** Project ideas that belong to no phase. */
  readonly projects: readonly StoredProject[]
  readonly checklists: readonly StoredChecklist[]
  readonly reference: StoredReference
}

const loadPhases = (db: ReadDb, roadmapId: string, projects: Map<string, StoredProject[]>): StoredPhase[] => {
  const of = { roadmapId }
  const topics = db.all(
    `SELECT id, block_id AS blockId, key, title, detail, estimate, days_min AS daysMin, days_max AS daysMax,
       extra_days AS extraDays, assumed, optional, status, links,
       (SELECT coalesce(sum(end_ms - start_ms), 0) FROM session WHERE topic_id = topic.id) AS loggedMs
     FROM topic WHERE roadmap_id = :roadmapId AND archived_ms IS NULL ORDER BY position`,
    of,
  )
  const blocks = db.all(
    `SELECT block.id, block.phase_id AS phaseId, block.title, block.weeks_from AS weeksFrom,
       block.weeks_to AS weeksTo, block.estimate, block.option_group AS optionGroup,
       block.option_name AS optionName, block.option_recommended AS optionRecommended
     FROM phase JOIN block ON block.phase_id = phase.id
     WHERE phase.roadmap_id = :roadmapId AND block.archived_ms IS NULL ORDER BY block.position`,
    of,
  )
  const phases = db.all(
    `SELECT id, title, estimate, optional FROM phase WHERE roadmap_id = :roadmapId AND archived_ms IS NULL
     ORDER BY position`,
    of,
  )
  const topicsOf = groupBy(parseRows(TopicRow, topics), (topic) => topic.blockId)
  const blocksOf = groupBy(
    parseRows(BlockRow, blocks).map((block) =>
      Object.assign(block, { topics: topicsOf.get(block.id) ?? [] }),
    ),
    (block) => block.phaseId,
  )
  return parseRows(PhaseRow, phases).map((phase) =>
    Object.assign(phase, { blocks: blocksOf.get(phase.id) ?? [], projects: projects.get(phase.id) ?? [] }),
  )
}

const loadChecklists = (db: ReadDb, roadmapId: string): StoredChecklist[] => {
  const items = db.all(
    `SELECT item.id, item.checklist_id AS checklistId, item.title, item.done
     FROM checklist JOIN checklist_item AS item ON item.checklist_id = checklist.id
     WHERE checklist.roadmap_id = :roadmapId AND item.archived_ms IS NULL ORDER BY item.position`,
    { roadmapId },
  )
  const checklists = db.all(
    `SELECT id, title FROM checklist WHERE roadmap_id = :roadmapId AND archived_ms IS NULL ORDER BY position`,
    { roadmapId },
  )
  const itemsOf = groupBy(parseRows(ItemRow, items), (item) => item.checklistId)
  return parseRows(ChecklistRow, checklists).map((checklist) =>
    Object.assign(checklist, { items: itemsOf.get(checklist.id) ?? [] }),
  )
}

const ReferenceRow = z.object({ reference: json(Reference) })

/** A roadmap with all its document names, in its order, without what earlier ones named; null when there is none with this id. */
export const loadRoadmap = (db: ReadDb, id: string): StoredRoadmap | null => {
  const head = findRoadmap(db, id)
  const stored = parseRow(ReferenceRow, db.get('SELECT reference FROM roadmap WHERE id = :id', { id }))
  if (head === null || stored === null) return null
  const projects = groupBy(loadProjects(db, id), (project) => project.phaseId ?? '')
  return {
    ...head,
    reference: stored.reference,
    phases: loadPhases(db, id, projects),
    projects: projects.get('') ?? [],
    checklists: loadChecklists(db, id),
  }
}

const loadProjects = (db: ReadDb, roadmapId: string): StoredProject[] =>
  parseRows(
    ProjectRow,
    db.all(
      `SELECT id, phase_id AS phaseId, title, detail, capstone, done, evidence
       FROM project WHERE roadmap_id = :roadmapId AND archived_ms IS NULL ORDER BY position`,
      { roadmapId },
    ),
  )
