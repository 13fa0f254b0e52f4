/** A document stays in its own language: what it leaves out is written as it would write it. */
import { expect, test } from 'vitest'
import { speakGerman } from '../../../../support/german.ts'
import { blocksOf, onlyRoadmap, read, topicsOf } from '../reading.ts'

const table = (title: string, unit: string, cells: readonly string[]): string =>
  `# Plan\n\n| ${title} | ${unit} |\n|---|---|\n${cells.map((cell, index) => `| ${title} ${index} | ${cell} |`).join('\n')}\n`

const rawOf = (text: string): readonly (string | undefined)[] =>
  topicsOf(onlyRoadmap(read(text))).map(({ estimate }) => estimate?.raw)

test.each([
  ['Topic', 'Days', ['3', '1', '3-4'], ['3 days', '1 day', '3-4 days']],
  ['Thema', 'Tage', ['3', '1', '3-4'], ['3 Tage', '1 Tag', '3-4 Tage']],
  ['Thema', 'Dauer (Stunden)', ['3', '1', '2'], ['3 Stunden', '1 Stunde', '2 Stunden']],
  ['Tema', 'Días', ['3', '1', '2'], ['3 días', '1 día', '2 días']],
  ['Sujet', 'Jours', ['3', '1', '2'], ['3 jours', '1 jour', '2 jours']],
  ['主题', '天数', ['3-4', '1', '2'], ['3-4天', '1天', '2天']],
])('amounts of %s under “%s”', (title, unit, cells, raws) => {
  expect(rawOf(table(title, unit, cells))).toEqual(raws)
})

test.each([
  ['Topic', 'Day', ['Day 1-2', 'Day 3']],
  ['Thema', 'Tag', ['Tag 1-2', 'Tag 3']],
  ['Tema', 'Semana', ['Semana 1-2', 'Semana 3']],
])('places of %s under “%s”', (title, unit, raws) => {
  expect(rawOf(table(title, unit, ['1-2', '3']))).toEqual(raws)
})

test('headings and items with a place', () => {
  const { phases } = onlyRoadmap(
    read(
      '# Plan\n\n## Monat 1-2: Teig\n\n- Tag 1: Kneten\n- Tag 2-3: Ruhen\n\n## Monat 3: Laibe\n\n- Backen\n',
    ),
  )
  expect(phases.map(({ estimate }) => estimate?.raw)).toEqual(['Monat 1-2', 'Monat 3'])
  expect(blocksOf({ phases })[0]?.topics.map(({ estimate }) => estimate?.raw)).toEqual(['Tag 1', 'Tag 2-3'])
})

test('places in the timetable are told with the days they are, in every language', () => {
  speakGerman()
  const text = `# Plan\n\n## Phase 1: Teig\n\n| Thema | Zeit |\n|---|---|\n| Kneten | 5 Tage |\n\n## Phase 2: Noch einmal\n\n| Tag | Thema |\n|---|---|\n| 1-2 | Kneten |\n| 3 | Backen |\n`
  expect(read(text).findings.map(({ message }) => message)).toContain(
    '„Kneten“ ist auf 2 Arten geschätzt: 5 Tage in Zeile 7 und 2 Tage („Tag 1-2“) in Zeile 13.',
  )
})
