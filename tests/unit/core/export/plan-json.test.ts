import { expect, test } from 'vitest'
import { planJson } from '#core/export/plan-json.ts'
import { samplePlan, sampleSlot } from './sample-plan.ts'

test('the public JSON has exactly the documented fields', () => {
  expect(planJson(samplePlan([sampleSlot()]))).toEqual({
    plan: {
      id: '0199a000-0000-7000-8000-0000000000aa',
      roadmap: 'Python',
      start: '2026-11-23',
      zone: 'Europe/Berlin',
      pace: 'expected',
      finish: { min: '2027-05-01', expected: '2027-06-01', max: '2027-07-01' },
    },
    slots: [
      {
        id: '0199a000-0000-7000-8000-000000000001',
        date: '2026-11-23',
        start: '18:00',
        minutes: 210,
        topic: { key: 'basics/variables', title: 'Variables' },
        kind: 'learn',
        pinned: false,
      },
    ],
    findings: [{ code: 'too-long', message: 'Longer than stated.' }],
  })
})
