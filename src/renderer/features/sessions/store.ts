import { create } from 'zustand'
import type { Answer } from '#contract/client.ts'
import type { Output } from '#contract/operations.ts'
import type { SessionDay } from '#contract/operations/sessions.ts'
import { client } from '../../bridge.ts'
import { keepEqualParts } from '../../ui/keep-equal.ts'
import { loading, loadOf, type Load } from '../../ui/load.ts'

/** Days shown at first, and added by "Show earlier". */
export const DAYS_PER_PAGE = 14
/** As many as one read answers. */
const MOST_DAYS_PER_READ = 92

/** What the screen shows: the latest days, and the figures of all of them. */
export type SessionsRead = {
  readonly days: readonly SessionDay[]
  readonly hasEarlier: boolean
  readonly totalMs: number
  readonly count: number
}

type SessionsStore = {
  readonly read: Load<SessionsRead>
  /** Null shows the sessions of all topics. */
  readonly topicId: string | null
  /** How many days are wanted on the screen. */
  readonly wanted: number
  readonly refetch: () => Promise<void>
  readonly showTopic: (topicId: string | null) => Promise<void>
  readonly showEarlier: () => Promise<void>
}

/** Reads the latest days, as many as wanted, in as few reads as it takes. */
const readDays = async (topicId: string | null, wanted: number): Promise<Load<SessionsRead>> => {
  const days: SessionDay[] = []
  let to: string | null = null
  for (;;) {
    const answer: Answer<'session.list'> = await client.call('session.list', {
      ...(topicId === null ? {} : { topicId }),
      ...(to === null ? {} : { to }),
      days: Math.min(wanted - days.length, MOST_DAYS_PER_READ),
    })
    if (!answer.ok) return loadOf(answer)
    const page: Output<'session.list'> = answer.value
    const { earlier, totalMs, count } = page
    days.push(...page.days)
    if (earlier === null || days.length >= wanted || page.days.length === 0) {
      return { state: 'ready', value: { days, hasEarlier: earlier !== null, totalMs, count } }
    }
    to = earlier
  }
}

/** The sessions on the screen. */
export const useSessionsStore = create<SessionsStore>()((set, get) => ({
  read: loading,
  topicId: null,
  wanted: DAYS_PER_PAGE,
  refetch: async () => {
    const { topicId, wanted } = get()
    const read = await readDays(topicId, wanted)
    const state = get()
    // An answer for what is not asked for any more, or a failed reread of what is on the screen, changes nothing.
    if (state.topicId !== topicId || state.wanted !== wanted) return
    if (read.state === 'failed' && state.read.state === 'ready') return
    set({ read: keepEqualParts(state.read, read) })
  },
  showTopic: async (topicId) => {
    if (topicId === get().topicId) return
    set({ topicId, wanted: DAYS_PER_PAGE, read: loading })
    await get().refetch()
  },
  showEarlier: async () => {
    set(({ wanted }) => ({ wanted: wanted + DAYS_PER_PAGE }))
    await get().refetch()
  },
}))
