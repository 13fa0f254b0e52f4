/** Why it is on and not served: its port is another program's, or something the log tells more of. */
export type FeedProblem = 'port-taken' | 'not-started'

/** How the feed stands in this host, for what is shown of it. */
export type FeedState = {
  readonly isServing: boolean
  /** Null when nothing is wrong. */
  readonly problem: FeedProblem | null
}

export type FeedHolder = { readonly get: () => FeedState; readonly set: (state: FeedState) => void }

export const createFeedHolder = (): FeedHolder => {
  let state: FeedState = { isServing: false, problem: null }
  return {
    get: () => state,
    set: (next) => {
      state = next
    },
  }
}
