/** Whether the plan is served as a feed, and under which address: kept, so that subscriptions outlive a restart. */
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { ReadDb, WriteDb } from '#db/database.ts'
import { readSettings, writeSetting } from '#db/setting-repo.ts'
import { newSecret } from '../secrets.ts'

const NAME = 'feed'
/** Below the ports that systems give to programs by chance, so that it is still free after the next start. */
const FIRST_PORT = 20_000
const LAST_PORT = 29_999

const FeedSettings = z.object({
  on: z.boolean(),
  port: z.int().min(1024).max(65_535),
  secret: z.string().regex(/^[\w-]{43}$/),
})
export type FeedSettings = z.output<typeof FeedSettings>

/** Null before it was ever turned on. */
export const loadFeed = (db: ReadDb): FeedSettings | null =>
  FeedSettings.safeParse(readSettings(db)[NAME]).data ?? null

export const newFeedAddress = (): Pick<FeedSettings, 'port' | 'secret'> => ({
  port: randomInt(FIRST_PORT, LAST_PORT + 1),
  secret: newSecret(),
})

export const saveFeed = (db: WriteDb, feed: FeedSettings): void => writeSetting(db, NAME, feed)

export const feedPath = ({ secret }: Pick<FeedSettings, 'secret'>): string => `/calendar/${secret}.ics`
