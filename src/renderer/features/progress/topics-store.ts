import { create } from 'zustand'
import type { Failure } from '#contract/errors.ts'
import type { TopicProgress } from '#contract/operations/progress.ts'
import type { TopicSort } from '#core/progress/topic-order.ts'
import { client } from '../../bridge.ts'
import { keepEqualParts } from '../../ui/keep-equal.ts'
import { loaded, loading, loadOf, type Load } from '../../ui/load.ts'

export const TOPICS_PER_PAGE = 100
/** As many as one read answers. */
const MOST_PER_READ = 6000

export type TopicsRead = { readonly total: number; readonly topics: readonly TopicProgress[] }

type Asked = { readonly phaseId: string | null; readonly sort: TopicSort; readonly descending: boolean }

type TopicsStore = Asked & {
  readonly read: Load<TopicsRead>
  /** How many are wanted on the screen. */
  readonly wanted: number
  readonly refetch: () => Promise<void>
  readonly showPhase: (phaseId: string | null) => Promise<void>
  /** By another column, or by the same one the other way round. */
  readonly sortBy: (sort: TopicSort) => Promise<void>
  readonly showMore: () => Promise<void>
}

const inputOf = ({ phaseId, sort, descending }: Asked) => ({
  ...(phaseId !== null && { phaseId }),
  sort,
  descending,
})

/** What says most comes first: long ones, late ones, those that took longest. */
const startsDescending = (sort: TopicSort): boolean =>
  sort === 'estimated' || sort === 'studied' || sort === 'ratio' || sort === 'done-day'

/** The topics on the screen, a page at a time. */
export const useTopicsStore = create<TopicsStore>()((set, get) => {
  const ask = async (asked: Partial<Asked>): Promise<void> => {
    set({ ...asked, wanted: TOPICS_PER_PAGE })
    await get().refetch()
  }
  return {
    phaseId: null,
    sort: 'order',
    descending: false,
    read: loading,
    wanted: TOPICS_PER_PAGE,
    refetch: async () => {
      const { phaseId, sort, descending, wanted } = get()
      const limit = Math.min(wanted, MOST_PER_READ)
      const answer = await client.call('progress.topics', { ...inputOf(get()), limit })
      const read = loadOf(answer)
      const state = get()
      const isAsked =
        state.phaseId === phaseId &&
        state.sort === sort &&
        state.descending === descending &&
        state.wanted === wanted
      // An answer for what is not asked for any more, or a failed reread of what is on the screen, changes nothing.
      if (!isAsked || (read.state === 'failed' && state.read.state === 'ready')) return
      set({ read: keepEqualParts(state.read, read) })
    },
    showPhase: async (phaseId) => {
      if (phaseId !== get().phaseId) await ask({ phaseId })
    },
    sortBy: async (sort) => {
      const former = get()
      await ask({ sort, descending: former.sort === sort ? !former.descending : startsDescending(sort) })
    },
    showMore: async () => {
      const { wanted, read } = get()
      const former = loaded(read)
      if (former === undefined) return
      set({ wanted: wanted + TOPICS_PER_PAGE })
      const asked = get()
      const answer = await client.call('progress.topics', {
        ...inputOf(asked),
        offset: former.topics.length,
        limit: TOPICS_PER_PAGE,
      })
      const state = get()
      if (!answer.ok || state.wanted !== asked.wanted || state.read !== read) return await get().refetch()
      const { total, topics } = answer.value
      set({ read: { state: 'ready', value: { total, topics: [...former.topics, ...topics] } } })
    },
  }
})

/** All topics as they are sorted, for a file. */
export const readAllTopics = async (): Promise<
  | { readonly ok: true; readonly value: readonly TopicProgress[] }
  | { readonly ok: false; readonly error: Failure }
> => {
  const all: TopicProgress[] = []
  for (;;) {
    const answer = await client.call('progress.topics', {
      ...inputOf(useTopicsStore.getState()),
      offset: all.length,
      limit: MOST_PER_READ,
    })
    if (!answer.ok) return answer
    all.push(...answer.value.topics)
    if (all.length >= answer.value.total || answer.value.topics.length === 0) return { ok: true, value: all }
  }
}
