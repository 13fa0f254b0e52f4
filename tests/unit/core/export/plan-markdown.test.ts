import * as fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { escapeMarkdown, planMarkdown } from '#core/export/plan-markdown.ts'
import { samplePlan, sampleSlot } from './sample-plan.ts'

const textOf = (markdown: string): string =>
  toString(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))

test('slots stand under their day, days under their week, done topics are ticked', () => {
  const done = { id: 't2', key: 'k', title: 'Lists', status: 'done' as const }
  const slots = [
    sampleSlot(),
    sampleSlot({ startMinute: 1290, minutes: 30, topic: done }),
    sampleSlot({ day: '2026-11-30', kind: 'build' }),
  ]
  expect(planMarkdown(samplePlan(slots), [])).toBe(`# Python

Start 2026-11-23, expected pace, times in Europe/Berlin. The plan ends on 2027-06-01, between 2027-05-01 and 2027-07-01.

## Week of 2026-11-23

- Monday, 2026-11-23
  - [ ] Variables (Basics), 18:00, 3 h 30 min, learn
  - [x] Lists (Basics), 21:30, 30 min, learn

## Week of 2026-11-30

- Monday, 2026-11-30
  - [ ] Variables (Basics), 18:00, 3 h 30 min, build
`)
})

test('figures stand above the weeks, each with its name', () => {
  const text = planMarkdown(samplePlan([sampleSlot()]), [
    ['Progress', '1 of 3 topics'],
    ['Streak', '*3* days'],
  ])
  expect(text).toContain(
    '\n## Progress\n\n- Progress: 1 of 3 topics\n- Streak: \\*3\\* days\n\n## Week of 2026-11-23\n',
  )
})

test('the finish named is the one at the pace of the plan', () => {
  const sample = samplePlan([])
  const shown = (pace: 'min' | 'max') => planMarkdown({ ...sample, plan: { ...sample.plan, pace } }, [])
  expect(shown('min')).toContain('The plan ends on 2027-05-01, between 2027-05-01 and 2027-07-01.')
  expect(shown('max')).toContain('The plan ends on 2027-07-01, between 2027-05-01 and 2027-07-01.')
})

test('a plan with nothing left is done, not out of reach', () => {
  const { plan } = samplePlan([])
  const done = {
    plan: { ...plan, finish: { min: null, expected: null, max: null } },
    slots: [],
    findings: [{ code: 'nothing-to-plan', message: 'Every topic is done: nothing is left to plan.' }],
  }
  const text = planMarkdown(done, [])
  expect(text).toContain('Everything is done')
  expect(text).not.toContain('out of reach')
})

test('a plan that cannot finish says so', () => {
  const { plan, ...rest } = samplePlan([])
  const open = { ...rest, plan: { ...plan, finish: { min: null, expected: null, max: null } } }
  expect(planMarkdown(open, [])).toContain('out of reach')
})

test.each([
  '*args & **kwargs',
  '__init__ and __str__',
  '`a|b`',
  '<script>x</script>',
  '[a](http://b)',
  'a@b.org',
  '&amp; &copy;',
  'www.example.org',
  'x ~~y~~',
])('the title %j reads the same after Markdown was read', (title) => {
  expect(textOf(`- [ ] ${escapeMarkdown(title)} end`)).toBe(`${title} end`)
})

test('any title reads the same after Markdown was read', () => {
  const title = fc
    .string({ unit: fc.constantFrom(...String.raw`ab12*_~\`[]()<>&|#!:@.-+=$\/ "'`), maxLength: 30 })
    .map((text) => text.replace(/\s+/g, ' ').trim())
  fc.assert(
    fc.property(title, (text) => {
      expect(textOf(`- [ ] T ${escapeMarkdown(text)} end`)).toBe(`T ${text} end`)
    }),
    { numRuns: 500 },
  )
})
