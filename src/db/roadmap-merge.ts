/** Brings a stored roadmap to an edited document, row by row: what is one with a stored part keeps its row. */
import { archivedKey, takenKeys } from '#core/roadmap/merge/archived-key.ts'
import type { BaseTopic, Gone, Merge, MergedTopic } from '#core/roadmap/merge/model.ts'
import type { WriteDb } from './database.ts'
import { changeTopicStatus } from './progress-repo.ts'
import { putParts, roadmapColumns } from './roadmap-insert.ts'
import type { StoredParts } from './roadmap-insert.ts'

type MergeTarget = {
  readonly roadmapId: string
  /** The edited document, and the roadmap's place in it. */
  readonly documentId: string
  readonly key: string
  readonly position: number
  readonly nowMs: number
  /** Where ticks of the document are written down. */
  readonly zone: string
  readonly newId: () => string
}

type WithId = { readonly id: string }

const mergedTopics = ({ phases }: Merge): MergedTopic[] =>
  phases.flatMap((phase) => phase.blocks).flatMap((block) => block.topics)

const deleteGone = (db: WriteDb, table: string, gone: readonly Gone<WithId>[]): void => {
  for (const { base, archive } of gone) {
    if (!archive) db.run(`DELETE FROM ${table} WHERE id = :id`, { id: base.id })
  }
}

const archiveGone = (db: WriteDb, table: string, gone: readonly Gone<WithId>[], nowMs: number): void => {
  for (const { base, archive } of gone) {
    if (!archive) continue
    db.run(`UPDATE ${table} SET archived_ms = :nowMs WHERE id = :id AND archived_ms IS NULL`, {
      id: base.id,
      nowMs,
    })
  }
}

const setKey = (db: WriteDb, id: string, key: string): void => {
  db.run('UPDATE topic SET key = :key WHERE id = :id', { id, key })
}

/** Keys are unique at any moment: topics that exchange theirs let go of them first. */
const freeKeys = (db: WriteDb, merge: Merge): void => {
  const taken = takenKeys(merge)
  for (const { topic, base } of mergedTopics(merge)) {
    if (base !== null && base.key !== topic.key) setKey(db, base.id, `~${base.id}`)
  }
  for (const { base } of merge.gone.topics) {
    const key = archivedKey(base, taken)
    if (key !== base.key) setKey(db, base.id, key)
  }
}

const MINUTE_MS = 60_000

/** What was planned of a topic that is put aside: what is over stays, what is going on ends, the rest goes. */
const endSlots = (db: WriteDb, gone: readonly Gone<BaseTopic>[], nowMs: number): void => {
  for (const { base } of gone) {
    const of = { id: base.id, nowMs }
    db.run(`DELETE FROM slot WHERE topic_id = :id AND start_ms > :nowMs - ${MINUTE_MS}`, of)
    db.run(
      `UPDATE slot SET minutes = CAST((:nowMs - start_ms) / ${MINUTE_MS} AS INTEGER), sequence = sequence + 1, updated_ms = :nowMs
       WHERE topic_id = :id AND start_ms + minutes * ${MINUTE_MS} > :nowMs`,
      of,
    )
  }
}

/** Which row each part of the document is, by identity. */
const storedParts = (merge: Merge, newId: () => string): StoredParts => {
  const ids = new Map<object, string>()
  const ticked = new Set<object>()
  const know = (part: object, base: WithId | null): void => {
    if (base !== null) ids.set(part, base.id)
  }
  for (const { phase, base, blocks } of merge.phases) {
    know(phase, base)
    for (const block of blocks) know(block.block, block.base)
  }
  for (const { topic, base } of mergedTopics(merge)) know(topic, base)
  for (const { project, base, done } of [
    ...merge.phases.flatMap((phase) => phase.projects),
    ...merge.projects,
  ]) {
    know(project, base)
    if (done) ticked.add(project)
  }
  for (const { checklist, base, items } of merge.checklists) {
    know(checklist, base)
    for (const item of items) {
      know(item.item, item.base)
      if (item.done) ticked.add(item.item)
    }
  }
  return { newId, idOf: (part) => ids.get(part) ?? null, isTicked: (part) => ticked.has(part) }
}

/** Ticks of the document, as the learner's own would be written down. */
const tickTopics = (db: WriteDb, merge: Merge, { nowMs: atMs, zone }: MergeTarget): void => {
  for (const { base, status: to } of mergedTopics(merge)) {
    if (base !== null && base.status !== to)
      changeTopicStatus(db, { topicId: base.id, from: base.status, to, atMs, zone })
  }
}

export const storeMerge = (db: WriteDb, merge: Merge, target: MergeTarget): void => {
  const { gone, edited } = merge
  const { roadmapId, documentId, key, position, nowMs } = target
  db.run(
    `UPDATE roadmap SET document_id = :documentId, key = :key, position = :position, title = :title, line = :line,
       summary = :summary, total = :total, hours_per_day = :hoursPerDay, reference = :reference
     WHERE id = :roadmapId`,
    { ...roadmapColumns(edited), roadmapId, documentId, key, position },
  )
  endSlots(db, gone.topics, nowMs)
  deleteGone(db, 'topic', gone.topics)
  freeKeys(db, merge)
  putParts(db, roadmapId, edited, storedParts(merge, target.newId))
  tickTopics(db, merge, target)
  archiveGone(db, 'topic', gone.topics, nowMs)
  // From the inside out: what is kept was moved to its place, what is left of a part that goes, goes with it.
  for (const [table, parts] of [
    ['project', gone.projects],
    ['block', gone.blocks],
    ['phase', gone.phases],
    ['checklist_item', gone.items],
    ['checklist', gone.checklists],
  ] as const) {
    archiveGone(db, table, parts, nowMs)
    deleteGone(db, table, parts)
  }
}
