import { expect, test } from 'vitest'
import type { ExportStudy } from '#core/export/model.ts'
import { planCsv } from '#core/export/plan-csv.ts'
import { sampleSlot } from './sample-plan.ts'

test('each slot is one line with its local times', () => {
  expect(planCsv([sampleSlot({ pinned: true })], [])).toBe(
    '"date","weekday","start","end","minutes","kind","topic","status","phase","block","pinned","studiedMinutes","studiedMs"\r\n' +
      '"2026-11-23","mon","18:00","21:30",210,"learn","Variables","pending","Basics","Week 1",true,0,0\r\n',
  )
})

test('a slot that ends at midnight ends at 24:00', () => {
  expect(planCsv([sampleSlot({ startMinute: 1380, minutes: 60 })], [])).toContain('"23:00","24:00",60')
})

test('a topic title cannot become a formula', () => {
  const topic = { id: 't1', key: 'k', title: '=cmd|calc', status: 'pending' as const }
  expect(planCsv([sampleSlot({ topic })], [])).toContain(`"'=cmd|calc"`)
})

const study = (over: Partial<ExportStudy> = {}): ExportStudy => ({
  day: '2026-11-23',
  topicId: 't1',
  title: 'Variables',
  kind: 'learn',
  studiedMs: 90_000,
  status: 'pending',
  phaseTitle: 'Basics',
  ...over,
})
const linesOf = (csv: string): string[] => csv.trimEnd().split('\r\n').slice(1)

test('what was studied stands with the first slot of its topic on that day', () => {
  const slots = [sampleSlot(), sampleSlot({ id: 's2', startMinute: 1290 })]
  const [first, second, ...more] = linesOf(planCsv(slots, [study(), study({ kind: 'practice' })]))
  expect(first).toMatch(/,false,3,180000$/)
  expect(second).toMatch(/,false,0,0$/)
  expect(more).toEqual([])
})

test('study without a slot has a line of its own, after the slots of its day', () => {
  const slots = [sampleSlot({ day: '2026-11-22' }), sampleSlot(), sampleSlot({ day: '2026-11-24' })]
  const lines = linesOf(
    planCsv(slots, [
      study({ topicId: null, title: '', status: null, phaseTitle: '', kind: 'practice', studiedMs: 60_000 }),
    ]),
  )
  expect(lines).toHaveLength(4)
  expect(lines[2]).toBe('"2026-11-23","mon",,,0,"practice","",,"",,,1,60000')
})

test('whole minutes add up to the whole minutes of the sum', () => {
  const days = Array.from(
    { length: 40 },
    (_, index) => `2026-11-${String((index % 28) + 1).padStart(2, '0')}`,
  )
  const lines = linesOf(
    planCsv(
      [],
      days.map((day) => study({ day, studiedMs: 119_999 })),
    ),
  )
  const sumOf = (column: number): number =>
    lines.reduce((sum, line) => sum + Number(line.split(',').at(column)), 0)
  expect(sumOf(-1)).toBe(40 * 119_999)
  expect(sumOf(-2)).toBe(Math.floor((40 * 119_999) / 60_000))
})
