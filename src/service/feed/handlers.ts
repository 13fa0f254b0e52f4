import type { FeedView } from '#contract/operations/feed.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { fail } from '../failures.ts'
import type { HandlersOf, ReadCall } from '../runtime.ts'
import type { FeedProblem } from './feed-state.ts'
import { feedPath, loadFeed, newFeedAddress, saveFeed } from './feed-settings.ts'

const problemText = (problem: FeedProblem): string =>
  problem === 'port-taken'
    ? i18n.t(
        'Another program has taken its place on this computer, so calendars cannot read the plan now. Close that program, or make a new address and subscribe to that.',
      )
    : i18n.t('It could not be started. The log tells more.')

const feedView = ({ db, runtime }: ReadCall): FeedView => {
  const feed = loadFeed(db)
  const isAvailable = runtime.options.host !== 'cli'
  if (feed?.on !== true) return { isAvailable, on: false, address: null, problem: null }
  const { problem } = runtime.feed.get()
  const address = `webcal://127.0.0.1:${feed.port}${feedPath(feed)}`
  return { isAvailable, on: true, address, problem: problem === null ? null : problemText(problem) }
}

export const feedHandlers: HandlersOf<'feed.get' | 'feed.set' | 'feed.renew'> = {
  'feed.get': (_input, call) => ok(feedView(call)),
  'feed.set': ({ on }, call) => {
    // The address stays: turned on again, subscriptions go on.
    saveFeed(call.db, { ...(loadFeed(call.db) ?? newFeedAddress()), on })
    call.changed('settings')
    return ok(feedView(call))
  },
  'feed.renew': (_input, call) => {
    if (loadFeed(call.db)?.on !== true) return fail('CONFLICT', i18n.t('The feed is off: turn it on first.'))
    saveFeed(call.db, { ...newFeedAddress(), on: true })
    call.changed('settings')
    return ok(feedView(call))
  },
}
