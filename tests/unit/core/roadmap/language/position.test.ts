import { expect, test } from 'vitest'
import { parseNumbered, parsePosition, parseWeekdays } from '#core/roadmap/language/position.ts'

test.each([
  ['Week 3-4: Data Structures', 'week', 3, 4, 'Data Structures'],
  ['Weeks 1–2: Core basics', 'week', 1, 2, 'Core basics'],
  ['Week 1 Linear Algebra', 'week', 1, 1, 'Linear Algebra'],
  ['Week 1 :', 'week', 1, 1, ''],
  ['📅 PHASE 1: TASCHENRECHNER ✅', 'part', 1, 1, 'TASCHENRECHNER'],
  ['PHASE 1.5: OOP', 'part', 1, 1, 'OOP'],
  ['Day01~20 - Basics', 'day', 1, 20, 'Basics'],
  ['Day21~Day30', 'day', 21, 30, ''],
  ['Day 8 & 9', 'day', 8, 9, ''],
  ['Month 2', 'month', 2, 2, ''],
  ['Month 3 (Deep Learning)', 'month', 3, 3, '(Deep Learning)'],
  ['Semana 1: Fuego', 'week', 1, 1, 'Fuego'],
  ['🧭 ETAPA 1: Fundamentos', 'part', 1, 1, 'Fundamentos'],
  ['Woche 2', 'week', 2, 2, ''],
  ['Tag 6-7: Listen', 'day', 6, 7, 'Listen'],
  ['🟢 Phase 1 : Les Fondations', 'part', 1, 1, 'Les Fondations'],
  ['Part II: Advanced', 'part', 2, 2, 'Advanced'],
  ['第91天：设计', 'day', 91, 91, '设计'],
  ['第一阶段：楷书', 'part', 1, 1, '楷书'],
  ['阶段12：收获', 'part', 12, 12, '收获'],
  ['第3-4周', 'week', 3, 4, ''],
  ['1st week: Start', 'week', 1, 1, 'Start'],
  ['Second month – More', 'month', 2, 2, 'More'],
  ['Lecture 1: The wheel', 'lesson', 1, 1, 'The wheel'],
])('“%s” is %s %d to %d, named “%s”', (...row) => {
  const [heading, kind, from, to, name] = row
  expect(parsePosition(heading)).toEqual({ kind, from, to, name })
})

test.each([
  'Weekly schedule',
  'Days',
  'Step by step',
  'Unit testing',
  'Part of speech',
  'Daytime',
  'Level up',
  'Overview',
  'Monthly review',
])('“%s” claims no place', (heading) => {
  expect(parsePosition(heading)).toBeNull()
})

test('numbered headings have a number and a name', () => {
  expect(parseNumbered('3. Functions')).toEqual({ number: 3, name: 'Functions' })
  expect(parseNumbered('2025 in review')).toBeNull()
  expect(parseNumbered('1.5 Decimals')).toBeNull()
})

test.each([
  ['Mon-Tue', ['mon', 'tue']],
  ['Friday', ['fri']],
  ['Sat & Sun', ['sat', 'sun']],
  ['Weekend', ['sat', 'sun']],
  ['Montag bis Mittwoch', ['mon', 'tue', 'wed']],
  ['周一至周五', ['mon', 'tue', 'wed', 'thu', 'fri']],
  ['星期一', ['mon']],
  ['Monday night', null],
  ['1', null],
])('“%s” names %s', (text, days) => {
  expect(parseWeekdays(text)).toEqual(days)
})
