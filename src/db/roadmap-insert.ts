/** Stores a roadmap as it was read, part by part; parts that are stored already keep their rows. */
import type { Block, Checklist, Phase, Project, Roadmap, Topic } from '#core/roadmap/model.ts'
import type { Tickable } from '#core/roadmap/tick-keys.ts'
import type { Params, WriteDb } from './database.ts'
import { flagOf, jsonOf } from './column.ts'

type NewRoadmap = {
  readonly documentId: string
  /** Its place among the document's roadmaps. */
  readonly position: number
  readonly importedMs: number
  readonly newId: () => string
}

/** What is stored of a document's parts already. */
export type StoredParts = {
  readonly newId: () => string
  /** The row a part of the document is; null for a new one. */
  readonly idOf: (part: object) => string | null
  /** Of a project or an item of a checklist. */
  readonly isTicked: (part: Tickable) => boolean
}

/** What every part needs: where it belongs, and numbers that rise through the whole roadmap so that order is kept. */
type Insertion = {
  readonly db: WriteDb
  readonly roadmapId: string
  readonly parts: StoredParts
  readonly nextPosition: () => number
}

/** What is decided when a row is made, and is the learner's from then on. */
const MADE_ONCE: ReadonlySet<string> = new Set(['id', 'status'])

/** Writes a row: a new one, or in place of what it said before. What was put aside is back with it. */
const put = (db: WriteDb, table: string, row: Params): void => {
  const columns = Object.keys(row)
  const changed = columns.filter((column) => !MADE_ONCE.has(column))
  const updates = [...changed.map((column) => `${column} = excluded.${column}`), 'archived_ms = NULL']
  db.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`,
    row,
  )
}

const idIn = ({ parts }: Insertion, part: object): string => parts.idOf(part) ?? parts.newId()

const putTopic = (into: Insertion, blockId: string, topic: Topic): void =>
  put(into.db, 'topic', {
    id: idIn(into, topic),
    roadmap_id: into.roadmapId,
    block_id: blockId,
    key: topic.key,
    title: topic.title,
    detail: topic.detail,
    line: topic.line,
    position: into.nextPosition(),
    estimate: jsonOf(topic.estimate),
    days_min: topic.days?.min ?? null,
    days_max: topic.days?.max ?? null,
    assumed: flagOf(topic.assumed),
    optional: flagOf(topic.optional),
    status: topic.status,
    links: jsonOf(topic.links),
  })

const putBlock = (into: Insertion, phaseId: string, block: Block): void => {
  const id = idIn(into, block)
  put(into.db, 'block', {
    id,
    phase_id: phaseId,
    key: block.key,
    title: block.title,
    line: block.line,
    position: into.nextPosition(),
    weeks_from: block.weeks?.from ?? null,
    weeks_to: block.weeks?.to ?? null,
    estimate: jsonOf(block.estimate),
    option_group: block.option?.group ?? null,
    option_name: block.option?.name ?? null,
    option_recommended: block.option === null ? null : flagOf(block.option.recommended),
  })
  for (const topic of block.topics) putTopic(into, id, topic)
}

const putProject = (into: Insertion, phaseId: string | null, project: Project): void =>
  put(into.db, 'project', {
    id: idIn(into, project),
    roadmap_id: into.roadmapId,
    phase_id: phaseId,
    title: project.title,
    detail: project.detail,
    line: project.line,
    position: into.nextPosition(),
    capstone: flagOf(project.capstone),
    done: flagOf(into.parts.isTicked(project)),
  })

const putPhase = (into: Insertion, phase: Phase): void => {
  const id = idIn(into, phase)
  put(into.db, 'phase', {
    id,
    roadmap_id: into.roadmapId,
    key: phase.key,
    title: phase.title,
    line: phase.line,
    position: into.nextPosition(),
    estimate: jsonOf(phase.estimate),
    optional: flagOf(phase.optional),
  })
  for (const block of phase.blocks) putBlock(into, id, block)
  for (const project of phase.projects) putProject(into, id, project)
}

const putChecklist = (into: Insertion, checklist: Checklist): void => {
  const id = idIn(into, checklist)
  const { title, line } = checklist
  put(into.db, 'checklist', { id, roadmap_id: into.roadmapId, title, line, position: into.nextPosition() })
  for (const item of checklist.items) {
    put(into.db, 'checklist_item', {
      id: idIn(into, item),
      checklist_id: id,
      title: item.title,
      line: item.line,
      position: into.nextPosition(),
      done: flagOf(into.parts.isTicked(item)),
    })
  }
}

/** Stores all that hangs on a roadmap, in its order. */
export const putParts = (db: WriteDb, roadmapId: string, roadmap: Roadmap, parts: StoredParts): void => {
  let position = 0
  const into: Insertion = { db, roadmapId, parts, nextPosition: () => position++ }
  for (const phase of roadmap.phases) putPhase(into, phase)
  for (const project of roadmap.projects) putProject(into, null, project)
  for (const checklist of roadmap.checklists) putChecklist(into, checklist)
}

/** What a document says of a roadmap as a whole, as columns. */
export const roadmapColumns = (roadmap: Roadmap): Params => {
  const { resources, tools, libraries, prerequisites, comparisons, week } = roadmap
  return {
    title: roadmap.title,
    line: roadmap.line,
    summary: flagOf(roadmap.summary),
    total: jsonOf(roadmap.total),
    hoursPerDay: jsonOf(roadmap.hoursPerDay),
    reference: jsonOf({ resources, tools, libraries, prerequisites, comparisons, week }),
  }
}

/** Stores a roadmap with all its parts and gives back its id. */
export const insertRoadmap = (db: WriteDb, roadmap: Roadmap, options: NewRoadmap): string => {
  const id = options.newId()
  db.run(
    `INSERT INTO roadmap (id, document_id, key, title, line, position, imported_ms, summary, total, hours_per_day,
       reference)
     VALUES (:id, :documentId, :key, :title, :line, :position, :importedMs, :summary, :total, :hoursPerDay, :reference)`,
    {
      ...roadmapColumns(roadmap),
      id,
      documentId: options.documentId,
      key: roadmap.key,
      position: options.position,
      importedMs: options.importedMs,
    },
  )
  putParts(db, id, roadmap, {
    newId: options.newId,
    idOf: () => null,
    isTicked: ({ done }) => done,
  })
  return id
}
