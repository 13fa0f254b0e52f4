import { describe, expect, test } from 'vitest'
import { read } from '../reading.ts'

const messages = (text: string, code: string): string[] =>
  read(text)
    .findings.filter((finding) => finding.code === code)
    .map(({ message }) => message)

const plan = (total: string, ...topics: readonly string[]): string =>
  `# Whittling\n\nDuration: ${total}\n\n## Phase 1: Wood\n\n${topics.map((topic) => `- ${topic}`).join('\n')}\n`

describe('the total against the study days', () => {
  const totals = (text: string): string[] => messages(text, 'total-against-days')

  test('is compared in the unit of the total', () => {
    expect(totals(plan('2 weeks', 'Knives (6 days)', 'Spoons (6 days)'))).toEqual([
      '“2 weeks” for 12 study days: 2.4 at 5 study days a week, 2.0 at 6 and 1.7 at 7 (in weeks). It takes about 6 study days a week to keep it.',
    ])
    expect(totals(plan('1 month', 'Knives (30 days)', 'Spoons (6 days)'))).toEqual([
      '“1 month” for 36 study days: 1.7 at 5 study days a week, 1.4 at 6 and 1.2 at 7 (in months). Even 7 study days a week are too few.',
    ])
  })

  test('says so when only the longest estimates do not fit', () => {
    expect(totals(plan('2 weeks', 'Knives (1-6 days)', 'Spoons (1-6 days)'))).toEqual([
      '“2 weeks” for 2-12 study days: 0.4-2.4 at 5 study days a week, 0.3-2.0 at 6 and 0.3-1.7 at 7 (in weeks). At 5 study days a week only the longest estimates do not fit.',
    ])
  })

  test('says so when the topics fill a small part of it', () => {
    expect(totals(plan('3-4 months', 'Knives (1 day)'))).toEqual([
      '“3-4 months” is stated, but the topics need only 1 study day: at 5 study days a week they fill less than 0.1 of 3-4 months. Nothing is planned for the rest.',
    ])
    expect(totals(plan('10 weeks', 'Knives (5 days)', 'Spoons (10 days)'))).toEqual([
      '“10 weeks” is stated, but the topics need only 15 study days: at 5 study days a week they fill 3 of 10 weeks. Nothing is planned for the rest.',
    ])
  })

  test('needs no remark when five study days a week keep it', () => {
    expect(totals(plan('2 weeks', 'Knives (5 days)', 'Spoons (5 days)'))).toEqual([])
  })
})

test('projects of one phase stand in one phase, those of two in two', () => {
  const projects = '### Projects\n\n- A spoon\n- A whistle\n\n'
  const one = `# Whittling\n\n## Phase 1: Wood\n\n- Knives\n\n${projects}`
  expect(messages(one, 'projects-without-time')[0]).toContain('(in the phase of line 3)')
  const two = `${one}## Phase 2: Bark\n\n- Birch\n\n${projects}`
  expect(messages(two, 'projects-without-time')[0]).toContain('(in the phases of lines 3 and 12)')
})

test('hours beside ranges of weeks say how they were read', () => {
  const table = (weeks: string): string =>
    `| Week | Focus | Hours |\n|---|---|---|\n| ${weeks} | Knots | 20 |\n`
  const text = (...weeks: string[]): string =>
    `# Sailing\n\n${weeks.map((week, index) => `## Month ${index + 1}: Sea\n\n${table(week)}`).join('\n')}`
  const found = (...weeks: string[]): string[] => messages(text(...weeks), 'hours-beside-weeks')
  expect(found('1-2')).toEqual([
    'A table (line 5) gives hours beside ranges of weeks. They are read as the hours of all weeks of a row together: if they are meant for each week, the topics take longer.',
  ])
  expect(found('1-2', '3-4')[0]).toMatch(/^2 tables \(lines 5 and 11\) give hours/)
  expect(found('1', '2')).toEqual([])
})
