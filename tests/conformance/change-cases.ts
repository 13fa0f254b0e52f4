import { expect } from 'vitest'
import type { OperationName } from '#contract/operations.ts'
import { NO_ID } from './bench.ts'
import type { Bench } from './bench.ts'
import type { Case } from './cases.ts'

/** The first topic of the sample is done; what that left in the list. */
const done = async ({ call, stored }: Bench) => {
  const { roadmap, phases } = await stored()
  const topicId = phases[0]?.blocks[0]?.topics[0]?.id ?? NO_ID
  const { changeId } = await call('topic.set-status', { topicId, status: 'done' })
  const status = async () => {
    const view = await call('roadmap.get', { roadmapId: roadmap.id })
    return view.phases[0]?.blocks[0]?.topics[0]?.status
  }
  return { changeId: changeId ?? NO_ID, status }
}

export const changeCases: Pick<Record<OperationName, Case>, 'change.list' | 'change.undo' | 'change.redo'> = {
  'change.list': {
    works: async (bench) => {
      expect(await bench.call('change.list', {})).toEqual([])
      const { changeId } = await done(bench)
      const [latest] = await bench.call('change.list', {})
      expect(latest).toMatchObject({ id: changeId, label: 'Topic a: done', undone: false })
    },
    fails: ({ fails }) => fails('change.list', { limit: 1 }, 'INVALID'),
  },
  'change.undo': {
    works: async (bench) => {
      const { changeId, status } = await done(bench)
      expect(await bench.call('change.undo', {})).toMatchObject({ id: changeId, undone: true })
      expect(await status()).toBe('pending')
    },
    fails: async (bench) => {
      await bench.fails('change.undo', {}, 'NOT_FOUND')
      await bench.fails('change.undo', { changeId: NO_ID }, 'NOT_FOUND')
      const { changeId } = await done(bench)
      await bench.call('change.undo', { changeId })
      await bench.fails('change.undo', { changeId }, 'CONFLICT')
    },
  },
  'change.redo': {
    works: async (bench) => {
      const { changeId, status } = await done(bench)
      await bench.call('change.undo', {})
      expect(await bench.call('change.redo', {})).toMatchObject({ id: changeId, undone: false })
      expect(await status()).toBe('done')
    },
    fails: async (bench) => {
      await bench.fails('change.redo', {}, 'NOT_FOUND')
      const { changeId } = await done(bench)
      await bench.fails('change.redo', { changeId }, 'CONFLICT')
    },
  },
}
