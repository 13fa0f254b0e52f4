import { expect, test } from 'vitest'
import { planCsv } from '#core/export/plan-csv.ts'
import { sampleSlot } from './sample-plan.ts'

test('each slot is one line with its local times', () => {
  expect(planCsv([sampleSlot({ pinned: true })])).toBe(
    '"date","weekday","start","end","minutes","kind","topic","status","phase","block","pinned"\r\n' +
      '"2026-11-23","mon","18:00","21:30",210,"learn","Variables","pending","Basics","Week 1",true\r\n',
  )
})

test('a slot that ends at midnight ends at 24:00', () => {
  expect(planCsv([sampleSlot({ startMinute: 1380, minutes: 60 })])).toContain('"23:00","24:00",60')
})

test('a topic title cannot become a formula', () => {
  const topic = { key: 'k', title: '=cmd|calc', status: 'pending' as const }
  expect(planCsv([sampleSlot({ topic })])).toContain(`"'=cmd|calc"`)
})
