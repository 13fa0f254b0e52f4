import { expect, test } from 'vitest'
import type { MergePreview } from '#contract/operations/merge.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import {
  changeFigures,
  changesNothing,
  changeSections,
  stillPlanWords,
} from '../../../../src/renderer/features/setup/update-words.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'

const format = createFormat({ locale: 'en-GB', clock: '24h' })

const EMPTY: MergePreview = {
  basis: '',
  added: [],
  removed: [],
  renamed: [],
  moved: [],
  estimates: [],
  restored: [],
  others: [],
  unchanged: 70,
  plan: null,
  planState: 'active',
}

const removed = (title: string, more: Partial<MergePreview['removed'][number]> = {}) => ({
  title,
  place: 'One',
  status: 'pending' as const,
  studiedMinutes: 0,
  archived: false,
  ...more,
})

const section = (preview: Partial<MergePreview>) => changeSections({ ...EMPTY, ...preview }, format)[0]

test('nothing is nothing, whatever the plan does', () => {
  expect(changesNothing(EMPTY)).toBe(true)
  expect(changeSections(EMPTY, format)).toEqual([])
  expect(changesNothing({ ...EMPTY, others: ['Tools changed'] })).toBe(false)
})

test('what was worked on comes first, and what happens to it is said', () => {
  const loops = removed('Loops', { studiedMinutes: 70, archived: true, status: 'in-progress' })
  const docker = removed('Docker', { archived: true, status: 'done' })
  expect(section({ removed: [removed('Git'), loops, docker] })).toEqual({
    id: 'removed',
    title: 'Removed',
    note: '2 topics you worked on are put aside: their sessions stay, and they come back when a document names them again. 1 other without any work is deleted.',
    items: [
      { key: '0', title: 'Loops', place: 'One', fact: '1 h 10 min studied, put aside' },
      { key: '1', title: 'Docker', place: 'One', fact: 'Done, put aside' },
      { key: '2', title: 'Git', place: 'One', fact: 'Deleted' },
    ],
  })
  const fact = (status: TopicStatus) =>
    section({ removed: [removed('Git', { archived: true, status })] })?.items[0]?.fact
  expect(fact('in-progress')).toBe('In progress, put aside')
  // Given more days, and no more.
  expect(fact('pending')).toBe('Put aside')
  expect(section({ removed: [loops] })?.note).toBe(
    '1 topic you worked on is put aside: its sessions stay, and it comes back when a document names it again.',
  )
  expect(section({ removed: [removed('Git')] })?.note).toBe('1 topic without any work is deleted.')
})

test('a move within a phase names the blocks alone', () => {
  const moved = (from: string, to: string) =>
    section({ moved: [{ title: 'Loops', from, to }] })?.items[0]?.place
  expect(moved('Phase 1 → Week 1', 'Phase 1 → Week 2')).toBe('From “Week 1” to “Week 2”')
  expect(moved('Phase 1 → Week 1', 'Phase 2 → Week 1')).toBe('From “Phase 1 → Week 1” to “Phase 2 → Week 1”')
  expect(moved('Phase 1', 'Phase 2')).toBe('From “Phase 1” to “Phase 2”')
})

test('estimates are told in study days', () => {
  const estimate = (from: MergePreview['estimates'][number]['from'], to: typeof from) =>
    section({ estimates: [{ title: 'Loops', from, to }] })?.items[0]?.fact
  expect(estimate({ min: 3, max: 4 }, { min: 5, max: 6 })).toBe('3–4 → 5–6 study days')
  expect(estimate(null, { min: 1, max: 1 })).toBe('No estimate → 1 study day')
})

test('the figures count topics, not sentences', () => {
  const preview = { ...EMPTY, renamed: [{ from: 'a', to: 'b', place: '' }], others: ['Tools changed'] }
  expect(changeFigures(preview, format)).toEqual([
    { label: 'Renamed', value: 1 },
    { label: 'Unchanged', value: 70 },
  ])
})

test('a plan that is not planned again is told of all the same', () => {
  const words = (planState: MergePreview['planState'], gone: MergePreview['removed'] = []) =>
    stillPlanWords({ planState, removed: gone })
  expect(words('active')).toBe('Stays as it is: no slot moves.')
  expect(words('resting', [removed('Git')])).toContain('loses the slots of what is removed')
  expect(words('resting')).not.toContain('loses')
  expect(words('archived', [removed('Git')])).toContain('archived')
  expect(words(null)).toBe('This roadmap has no plan yet.')
})
