/** Ticks of what stands beside the plan: projects and checklists. */
import { expect, test } from 'vitest'
import type { Project } from '#core/roadmap/model.ts'
import { onlyRoadmap, read } from './reading.ts'

const PHASE = ['# Bread', '', '## Phase 1: Loaves', '', '- Flour (1 day)', '- Kneading (2 days)', '']

const projectsOf = (...lines: string[]): Project[] => {
  const { phases, projects } = onlyRoadmap(read([...PHASE, ...lines].join('\n')))
  return [...phases.flatMap((phase) => phase.projects), ...projects]
}
const ticksOf = (...lines: string[]): [string, boolean][] =>
  projectsOf(...lines).map(({ title, done }) => [title, done])

test('projects of a list are done where they are ticked', () => {
  expect(
    ticksOf('### Projects', '', '- [x] Rolls', '- [ ] Loaf', '- Cake', '- [/] Pie', '- [-] Tart'),
  ).toEqual([
    ['Rolls', true],
    ['Loaf', false],
    ['Cake', false],
    ['Pie', false],
    ['Tart', false],
  ])
})

test('projects under a bold label, and those of no phase, have ticks as well', () => {
  expect(
    ticksOf('**Projects:**', '', '- [x] Rolls', '- Loaf', '', '## Project ideas', '', '- Cake', '- [X] Pie'),
  ).toEqual([
    ['Rolls', true],
    ['Loaf', false],
    ['Cake', false],
    ['Pie', true],
  ])
})

test('a project without a box is done when all the boxes below it are', () => {
  expect(
    ticksOf(
      '### Projects',
      '',
      '- Rolls',
      '  - [x] dough',
      '  - [x] oven',
      '- Loaf',
      '  - [x] dough',
      '  - [ ] oven',
      '- [x] Cake',
      '  - [ ] icing',
      '- [ ] Pie',
      '  - [x] lid',
    ),
  ).toEqual([
    ['Rolls', true],
    ['Loaf', false],
    ['Cake', true],
    ['Pie', false],
  ])
})

test('projects of a table have their tick in a cell, or in a column of its own', () => {
  expect(
    ticksOf(
      '### Projects',
      '',
      '| Project | Status |',
      '|---|---|',
      '| Rolls | done |',
      '| Loaf | in progress |',
      '| [x] Cake | |',
      '| [ ] Pie | done |',
    ),
  ).toEqual([
    ['Rolls', true],
    ['Loaf', false],
    ['Cake', true],
    ['Pie', false],
  ])
})

test('the box is no part of the title', () => {
  expect(projectsOf('### Projects', '', '- [x] **Rolls**: for Sunday')[0]).toMatchObject({
    title: 'Rolls',
    detail: 'for Sunday',
    line: 10,
    done: true,
  })
})

test('a comment about progress says what boxes cannot, and is no line of the document', () => {
  const text = [
    ...PHASE,
    '### Projects',
    '',
    '- [x] Rolls',
    '- Loaf',
    '',
    '## Project ideas',
    '',
    '- Pie',
    '',
    '## Checklist',
    '',
    '<ul><li>Can knead</li><li>Can bake</li></ul>',
    '',
    '**Good luck**',
    '',
  ]
  const comment = [
    '<!-- roadbook progress',
    'roadmap: bread',
    'done: loaves/kneading',
    'open: projects/loaves/rolls',
    'ticked: projects/loaves/loaf',
    'ticked: projects/pie',
    'ticked: checklists/checklist/can-bake',
    'ticked: projects/of-another-version',
    '-->',
    '',
  ]
  const [bare, document] = [read(text.join('\n')), read([...text, ...comment].join('\n'))]
  const roadmap = onlyRoadmap(document)
  expect(roadmap.phases[0]?.projects.map(({ done }) => done)).toEqual([false, true])
  expect(roadmap.projects.map(({ done }) => done)).toEqual([true])
  expect(roadmap.checklists[0]?.items.map(({ done }) => done)).toEqual([false, true])
  expect(roadmap.phases[0]?.blocks[0]?.topics.map(({ status }) => status)).toEqual(['pending', 'done'])
  expect(document.unused).toEqual(bare.unused)
})
