/** How the feed stands in this host, for what is shown of it. */
export type FeedState = {
  readonly isServing: boolean
  /** Why it is on and not served, for the learner; null when nothing is wrong. */
  readonly problem: string | null
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
