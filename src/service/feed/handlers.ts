import type { FeedView } from '#contract/operations/feed.ts'
import { ok } from '#core/result.ts'
import { fail } from '../failures.ts'
import type { HandlersOf, ReadCall } from '../runtime.ts'
import { feedPath, loadFeed, newFeedAddress, saveFeed } from './feed-settings.ts'

const feedView = ({ db, runtime }: ReadCall): FeedView => {
  const feed = loadFeed(db)
  const isAvailable = runtime.options.host !== 'cli'
  if (feed?.on !== true) return { isAvailable, on: false, address: null, problem: null }
  const address = `webcal://127.0.0.1:${feed.port}${feedPath(feed)}`
  return { isAvailable, on: true, address, problem: runtime.feed.get().problem }
}

const OFF = 'The feed is off: turn it on first.'

export const feedHandlers: HandlersOf<'feed.get' | 'feed.set' | 'feed.renew'> = {
  'feed.get': (_input, call) => ok(feedView(call)),
  'feed.set': ({ on }, call) => {
    // The address stays: turned on again, subscriptions go on.
    saveFeed(call.db, { ...(loadFeed(call.db) ?? newFeedAddress()), on })
    call.changed('settings')
    return ok(feedView(call))
  },
  'feed.renew': (_input, call) => {
    if (loadFeed(call.db)?.on !== true) return fail('CONFLICT', OFF)
    saveFeed(call.db, { ...newFeedAddress(), on: true })
    call.changed('settings')
    return ok(feedView(call))
  },
}
