/** What exports name of sessions: the places their topics stand in. */
import { z } from 'zod'
import type { ReadDb } from './database.ts'
import { parseRows } from './column.ts'

const Place = z.object({
  topicId: z.string(),
  key: z.string(),
  block: z.string(),
  phase: z.string(),
  roadmap: z.string(),
})
export type TopicPlace = z.output<typeof Place>

/** Where topics that were ever studied stand, by their ids; also those that are put aside. */
export const placesOfStudied = (db: ReadDb): Map<string, TopicPlace> =>
  new Map(
    parseRows(
      Place,
      db.all(
        `SELECT topic.id AS topicId, topic.key, block.title AS block, phase.title AS phase, roadmap.title AS roadmap
         FROM topic JOIN block ON block.id = topic.block_id JOIN phase ON phase.id = block.phase_id
           JOIN roadmap ON roadmap.id = topic.roadmap_id
         WHERE topic.id IN (SELECT topic_id FROM session)`,
      ),
    ).map((place) => [place.topicId, place]),
  )
