/** A history in and out of the database. */
import { z } from 'zod'
import type { ReadDb, WriteDb } from '#db/database.ts'
import { changeTopicStatus } from '#db/progress-repo.ts'
import { insertSession } from '#db/session-repo.ts'
import { createIds } from '#service/new-id.ts'
import type { History, HistoryTopic } from './study-history.ts'

const Topics = z.array(z.object({ id: z.string(), title: z.string() }))

/** The roadmap's topics in the order they are studied in. */
export const listTopics = (db: ReadDb, roadmapId: string): HistoryTopic[] =>
  Topics.parse(
    db.all(
      `SELECT topic.id, topic.title FROM topic
       JOIN block ON block.id = topic.block_id JOIN phase ON phase.id = block.phase_id
       WHERE topic.roadmap_id = :roadmapId ORDER BY phase.position, block.position, topic.position`,
      { roadmapId },
    ),
  )

export const storeHistory = (db: WriteDb, { sessions, changes }: History): void => {
  let nowMs = 0
  const newId = createIds(() => nowMs)
  for (const { topic, ...session } of sessions) {
    nowMs = session.startMs
    insertSession(db, {
      ...session,
      id: newId(),
      topicId: topic?.id ?? null,
      title: topic?.title ?? '',
      open: false,
      source: 'timer',
      note: '',
      createdMs: session.startMs,
      updatedMs: session.endMs,
    })
  }
  for (const change of changes) changeTopicStatus(db, change)
}
