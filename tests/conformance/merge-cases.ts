import { expect } from 'vitest'
import type { OperationName } from '#contract/operations.ts'
import { EDITED_TEXT } from '../support/test-service.ts'
import { NO_ID } from './bench.ts'
import type { Bench } from './bench.ts'
import type { Case } from './cases.ts'

type Target = { readonly draftId: string; readonly roadmapKey: string; readonly roadmapId: string }

/** The sample, planned, and an edited version of it in memory. */
const edited = async ({ call, planned }: Bench): Promise<Target> => {
  const { roadmapId } = await planned()
  const source = { from: 'text', name: 'edited.md', text: EDITED_TEXT } as const
  const { draftId, document } = await call('draft.read', { source })
  return { draftId, roadmapKey: document.roadmaps[0]?.key ?? '', roadmapId }
}

const refusesUnknown =
  (op: 'roadmap.merge-preview' | 'roadmap.merge') =>
  async (bench: Bench): Promise<void> => {
    const target = await edited(bench)
    await bench.fails(op, { ...target, draftId: NO_ID }, 'NOT_FOUND')
    await bench.fails(op, { ...target, roadmapKey: 'other' }, 'NOT_FOUND')
    await bench.fails(op, { ...target, roadmapId: NO_ID }, 'NOT_FOUND')
    await bench.fails(op, { ...target, roadmapId: 'sample' }, 'INVALID')
  }

export const mergeCases: Pick<
  Record<OperationName, Case>,
  'roadmap.similar' | 'roadmap.merge-preview' | 'roadmap.merge'
> = {
  'roadmap.similar': {
    works: async (bench) => {
      const { draftId, roadmapKey, roadmapId } = await edited(bench)
      const similar = { roadmapKey, roadmapId, title: 'Sample roadmap' }
      expect(await bench.call('roadmap.similar', { draftId })).toEqual([{ ...similar, isSame: false }])
      const same = await bench.draft()
      expect(await bench.call('roadmap.similar', { draftId: same.draftId })).toEqual([
        { ...similar, isSame: true },
      ])
    },
    fails: ({ fails }) => fails('roadmap.similar', { draftId: NO_ID }, 'NOT_FOUND'),
  },
  'roadmap.merge-preview': {
    works: async (bench) => {
      const target = await edited(bench)
      const before = await bench.call('roadmap.get', { roadmapId: target.roadmapId })
      const place = 'Phase one → Block basics'
      expect(await bench.call('roadmap.merge-preview', target)).toMatchObject({
        added: [{ title: 'Topic d', place, days: { min: 1, max: 2 } }],
        removed: [{ title: 'Topic c', place, status: 'pending', studiedMinutes: 0, archived: false }],
        renamed: [{ from: 'Topic b', to: 'Topic b and more', place }],
        estimates: [{ title: 'Topic b and more', from: { min: 1, max: 2 }, to: { min: 3, max: 4 } }],
        moved: [],
        restored: [],
        others: [],
        // Topic b takes two study days more.
        plan: { finish: { before: { expected: '2026-12-02' }, after: { expected: '2026-12-04' } } },
      })
      expect(await bench.call('roadmap.get', { roadmapId: target.roadmapId })).toEqual(before)
    },
    fails: refusesUnknown('roadmap.merge-preview'),
  },
  'roadmap.merge': {
    works: async (bench) => {
      const target = await edited(bench)
      const told = await bench.event(
        ({ type }) => type === 'changed',
        async () => {
          expect(await bench.call('roadmap.merge', target)).toEqual({ changeId: expect.any(String) })
        },
      )
      expect(told).toMatchObject({ areas: expect.arrayContaining(['roadmaps', 'plan', 'progress']) })
      const after = await bench.call('roadmap.get', { roadmapId: target.roadmapId })
      expect(after.roadmap.sourceName).toBe('edited.md')
      expect(after.phases[0]?.blocks[0]?.topics.map(({ title }) => title)).toEqual([
        'Topic a',
        'Topic b and more',
        'Topic d',
      ])
      expect(await bench.call('plan.get', {})).toMatchObject({ finish: { expected: '2026-12-04' } })
      // It is this document now.
      expect(await bench.call('roadmap.merge', target)).toEqual({ changeId: null })
    },
    fails: async (bench) => {
      await refusesUnknown('roadmap.merge')(bench)
      // What was looked at is not what it would be done to.
      const target = await edited(bench)
      const { basis } = await bench.call('roadmap.merge-preview', target)
      await bench.call('plan.change', { changes: [{ type: 'pause' }] })
      await bench.fails('roadmap.merge', { ...target, basis }, 'CONFLICT')
      const again = await bench.call('roadmap.merge-preview', target)
      expect(await bench.call('roadmap.merge', { ...target, basis: again.basis })).toEqual({
        changeId: expect.any(String),
      })
    },
  },
}
