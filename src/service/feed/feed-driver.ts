/** Serves the feed while it is on and the host runs, under the address that is kept. */
import type { EventHub } from '../event-hub.ts'
import type { LogEntry } from '../log-file.ts'
import type { Schedule } from '../timer/clocks.ts'
import { writeCall } from '../write-call.ts'
import type { WriteContext } from '../write-call.ts'
import { startFeedServer } from './feed-server.ts'
import type { FeedServer } from './feed-server.ts'
import { feedPath, loadFeed } from './feed-settings.ts'
import type { FeedSettings } from './feed-settings.ts'
import type { FeedProblem, FeedState } from './feed-state.ts'
import { feedText } from './feed-text.ts'

export type FeedOptions = WriteContext & {
  readonly hub: EventHub
  readonly schedule: Schedule
  readonly log: (entry: LogEntry) => void
}

export type FeedDriver = { readonly close: () => void }

/** Another program may let the port go, and a former host of ours lets go of it in a moment. */
const RETRY_MS = 5000

const problemOf = (error: unknown): FeedProblem =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? 'port-taken' : 'not-started'

const isSame = (a: FeedSettings | null, b: FeedSettings | null): boolean =>
  a?.on === b?.on && a?.port === b?.port && a?.secret === b?.secret

export const createFeedDriver = (options: FeedOptions): FeedDriver => {
  const { db, runtime, hub, schedule, log } = options
  let wanted: FeedSettings | null = null
  let server: FeedServer | null = null
  let callOff = (): void => undefined
  let isClosed = false

  const note = (error: unknown): void => log({ id: runtime.newId(), op: 'feed', error })

  const tell = (state: FeedState): void => {
    const { problem } = runtime.feed.get()
    runtime.feed.set(state)
    if (problem !== state.problem) hub.emit({ type: 'changed', areas: ['settings'] })
  }

  const stop = (): void => {
    callOff()
    server?.close()
    server = null
  }

  const start = async (feed: FeedSettings): Promise<void> => {
    try {
      const started = await startFeedServer({
        port: feed.port,
        path: feedPath(feed),
        text: () => writeCall(options, feedText),
        onError: note,
      })
      // It may have been turned off, or been given another address meanwhile.
      if (isClosed || wanted !== feed) return started.close()
      server = started
      tell({ isServing: true, problem: null })
    } catch (error) {
      if (isClosed || wanted !== feed) return
      if (runtime.feed.get().problem === null) note(error)
      callOff = schedule(() => void start(feed), RETRY_MS)
      tell({ isServing: false, problem: problemOf(error) })
    }
  }

  const look = (): void => {
    const feed = db.read(loadFeed)
    if (isSame(feed, wanted)) return
    stop()
    wanted = feed
    if (feed?.on === true) void start(feed)
    else tell({ isServing: false, problem: null })
  }

  look()
  const unsubscribe = hub.subscribe((event) => {
    if (event.type === 'changed' && event.areas.includes('settings')) look()
  })
  return {
    close: () => {
      isClosed = true
      unsubscribe()
      stop()
    },
  }
}
