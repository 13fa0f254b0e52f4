/** Copies of the database: what they are called, why they were made, and what is in them. */
import { z } from 'zod'

/** Why a copy was made. `other`: a file of another name that lies in the folder of backups. */
export const BackupKind = z.enum([
  'auto',
  'manual',
  'before-upgrade',
  'before-restore',
  'before-import',
  'before-replan',
  'before-removal',
  'before-reset',
  'other',
])
export type BackupKind = z.infer<typeof BackupKind>

/** What a database holds, as far as a learner would recognise theirs by it. */
export const Contents = z.strictObject({
  roadmaps: z.int(),
  topics: z.int(),
  topicsDone: z.int(),
  sessions: z.int(),
  studiedMinutes: z.int(),
  /** Title of the active plan's roadmap, else of the latest import; null when there is none. */
  title: z.string().nullable(),
  /** End of the last session, UTC ms, and the zone it was in. */
  lastStudied: z.strictObject({ atMs: z.int(), zone: z.string() }).nullable(),
})
export type Contents = z.infer<typeof Contents>

export const EMPTY_CONTENTS: Contents = {
  roadmaps: 0,
  topics: 0,
  topicsDone: 0,
  sessions: 0,
  studiedMinutes: 0,
  title: null,
  lastStudied: null,
}

/** A file in the folder of backups. */
export type Backup = {
  readonly name: string
  readonly kind: BackupKind
  /** UTC ms, as its name says, or when the file was written. */
  readonly atMs: number
  /** Null when it could not be read. */
  readonly contents: Contents | null
}

/** Whether everything the one holds by number the other holds too. */
export const covers = (larger: Contents, smaller: Contents): boolean =>
  larger.topics >= smaller.topics &&
  larger.topicsDone >= smaller.topicsDone &&
  larger.sessions >= smaller.sessions

/** Nothing in it that anybody would miss. */
export const isEmpty = ({ roadmaps, sessions }: Contents): boolean => roadmaps === 0 && sessions === 0
