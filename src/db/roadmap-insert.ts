/** Stores a roadmap as it was read, part by part. */
import type { Block, Checklist, Phase, Project, Roadmap, Topic } from '#core/roadmap/model.ts'
import type { WriteDb } from './database.ts'
import { flagOf, jsonOf } from './column.ts'

type NewRoadmap = {
  readonly documentId: string
  /** Its place among the document's roadmaps. */
  readonly position: number
  readonly importedMs: number
  readonly newId: () => string
}

/** What every part needs: where it belongs, and numbers that rise through the whole roadmap so that order is kept. */
type Insertion = {
  readonly db: WriteDb
  readonly roadmapId: string
  readonly newId: () => string
  readonly nextPosition: () => number
}

const insertTopic = (into: Insertion, blockId: string, topic: Topic): void => {
  into.db.run(
    `INSERT INTO topic (id, roadmap_id, block_id, key, title, detail, line, position, estimate, days_min, days_max,
       assumed, optional, status, links)
     VALUES (:id, :roadmapId, :blockId, :key, :title, :detail, :line, :position, :estimate, :daysMin, :daysMax,
       :assumed, :optional, :status, :links)`,
    {
      id: into.newId(),
      roadmapId: into.roadmapId,
      blockId,
      key: topic.key,
      title: topic.title,
      detail: topic.detail,
      line: topic.line,
      position: into.nextPosition(),
      estimate: jsonOf(topic.estimate),
      daysMin: topic.days?.min ?? null,
      daysMax: topic.days?.max ?? null,
      assumed: flagOf(topic.assumed),
      optional: flagOf(topic.optional),
      status: topic.status,
      links: jsonOf(topic.links),
    },
  )
}

const insertBlock = (into: Insertion, phaseId: string, block: Block): void => {
  const id = into.newId()
  into.db.run(
    `INSERT INTO block (id, phase_id, key, title, line, position, weeks_from, weeks_to, estimate, option_group,
       option_name, option_recommended)
     VALUES (:id, :phaseId, :key, :title, :line, :position, :weeksFrom, :weeksTo, :estimate, :optionGroup,
       :optionName, :optionRecommended)`,
    {
      id,
      phaseId,
      key: block.key,
      title: block.title,
      line: block.line,
      position: into.nextPosition(),
      weeksFrom: block.weeks?.from ?? null,
      weeksTo: block.weeks?.to ?? null,
      estimate: jsonOf(block.estimate),
      optionGroup: block.option?.group ?? null,
      optionName: block.option?.name ?? null,
      optionRecommended: block.option === null ? null : flagOf(block.option.recommended),
    },
  )
  for (const topic of block.topics) insertTopic(into, id, topic)
}

const insertProject = (into: Insertion, phaseId: string | null, project: Project): void => {
  into.db.run(
    `INSERT INTO project (id, roadmap_id, phase_id, title, detail, line, position, capstone)
     VALUES (:id, :roadmapId, :phaseId, :title, :detail, :line, :position, :capstone)`,
    {
      id: into.newId(),
      roadmapId: into.roadmapId,
      phaseId,
      title: project.title,
      detail: project.detail,
      line: project.line,
      position: into.nextPosition(),
      capstone: flagOf(project.capstone),
    },
  )
}

const insertPhase = (into: Insertion, phase: Phase): void => {
  const id = into.newId()
  into.db.run(
    `INSERT INTO phase (id, roadmap_id, key, title, line, position, estimate, optional)
     VALUES (:id, :roadmapId, :key, :title, :line, :position, :estimate, :optional)`,
    {
      id,
      roadmapId: into.roadmapId,
      key: phase.key,
      title: phase.title,
      line: phase.line,
      position: into.nextPosition(),
      estimate: jsonOf(phase.estimate),
      optional: flagOf(phase.optional),
    },
  )
  for (const block of phase.blocks) insertBlock(into, id, block)
  for (const project of phase.projects) insertProject(into, id, project)
}

const insertChecklist = (into: Insertion, checklist: Checklist): void => {
  const { db, roadmapId, newId, nextPosition } = into
  const id = newId()
  db.run(
    `INSERT INTO checklist (id, roadmap_id, title, line, position)
     VALUES (:id, :roadmapId, :title, :line, :position)`,
    { id, roadmapId, title: checklist.title, line: checklist.line, position: nextPosition() },
  )
  for (const item of checklist.items) {
    db.run(
      `INSERT INTO checklist_item (id, checklist_id, title, line, position, done)
       VALUES (:id, :checklistId, :title, :line, :position, :done)`,
      {
        id: newId(),
        checklistId: id,
        title: item.title,
        line: item.line,
        position: nextPosition(),
        done: flagOf(item.done),
      },
    )
  }
}

/** Stores a roadmap with all its parts and gives back its id. */
export const insertRoadmap = (db: WriteDb, roadmap: Roadmap, options: NewRoadmap): string => {
  const { resources, tools, libraries, prerequisites, comparisons, week } = roadmap
  const id = options.newId()
  db.run(
    `INSERT INTO roadmap (id, document_id, key, title, line, position, imported_ms, summary, total, hours_per_day,
       reference)
     VALUES (:id, :documentId, :key, :title, :line, :position, :importedMs, :summary, :total, :hoursPerDay, :reference)`,
    {
      id,
      documentId: options.documentId,
      key: roadmap.key,
      title: roadmap.title,
      line: roadmap.line,
      position: options.position,
      importedMs: options.importedMs,
      summary: flagOf(roadmap.summary),
      total: jsonOf(roadmap.total),
      hoursPerDay: jsonOf(roadmap.hoursPerDay),
      reference: jsonOf({ resources, tools, libraries, prerequisites, comparisons, week }),
    },
  )
  let position = 0
  const into: Insertion = { db, roadmapId: id, newId: options.newId, nextPosition: () => position++ }
  for (const phase of roadmap.phases) insertPhase(into, phase)
  for (const project of roadmap.projects) insertProject(into, null, project)
  for (const checklist of roadmap.checklists) insertChecklist(into, checklist)
  return id
}
