import { expect, test } from 'vitest'
import { limits } from '#core/roadmap/limits.ts'
import { mergeDifference, differenceText } from '#core/roadmap/merge/difference.ts'
import { mergeRoadmap } from '#core/roadmap/merge/merge.ts'
import { readRoadmap } from '#core/roadmap/read.ts'
import { speakGerman } from '../../../support/german.ts'
import { fixture, read } from './reading.ts'
import { roadmapOf, stored } from './merge/merging.ts'

const plan = (total: string, ...topics: readonly string[]): string =>
  `# Schnitzen\n\nDauer: ${total}\n\n## Phase 1: Holz\n\n${topics.map((topic) => `- ${topic}`).join('\n')}\n`

const messages = (text: string): readonly string[] => read(text).findings.map(({ message }) => message)

const refusal = (text: string): string => {
  const result = readRoadmap(text)
  return result.ok ? 'it was read' : result.error.message
}

test('findings are said in German, one and many, with German figures', () => {
  speakGerman()
  expect(messages(plan('2 Wochen', 'Messer (6 Tage)', 'Löffel (6 Tage)'))).toEqual([
    '„2 Wochen“ für 12 Lerntage: 2,4 bei 5 Lerntagen pro Woche, 2,0 bei 6 und 1,7 bei 7 (in Wochen). Etwa 6 Lerntage pro Woche sind nötig, um das einzuhalten.',
  ])
  expect(messages(plan('3-4 Monate', 'Messer (1 Tag)'))).toEqual([
    '„3-4 Monate“ ist angegeben, aber die Themen brauchen nur 1 Lerntag: Bei 5 Lerntagen pro Woche füllen sie weniger als 0,1 von 3-4 Monaten. Für den Rest wird nichts geplant.',
  ])
  expect(messages('# Holz\n\n## Phase 1: Messer\n\n- Griff\n- Klinge (1 Tag)\n- Heft (1 Tag)\n')).toEqual([
    '1 von 3 Themen hat keine Schätzung: Jedes bekommt seinen Anteil der Zeit, die ringsum angegeben ist, oder einen Lerntag, wo nichts angegeben ist.',
  ])
})

test('the same is found and left out in every language, whatever it is called', () => {
  const shape = () => {
    const { findings, unused, roadmaps } = read(fixture('python-backend-roadmap.md'))
    return {
      findings: findings.map(({ line, code }) => [line, code]),
      unused: unused.map(({ line, lines }) => [line, lines]),
      roadmaps,
    }
  }
  const english = shape()
  speakGerman()
  expect(shape()).toEqual(english)
})

test('why lines became nothing is said in German', () => {
  speakGerman()
  const { unused } = read(
    '---\nlang: de\n---\n\n# Holz\n\n## Week 1: Messer\n\n| Topic | Days |\n|---|---|\n| Griff | 1 |\n| Total | 1 |\n',
  )
  expect(unused.map(({ reason }) => reason)).toEqual([
    'Einstellungen über dem Dokument',
    'Eine Summe, kein Thema',
  ])
})

test('documents that cannot be read say why in German', () => {
  speakGerman()
  expect(refusal(' ')).toBe('Diese Datei ist leer. Wähle eine Markdown-Datei, die eine Roadmap enthält.')
  expect(refusal('x'.repeat(limits.bytes + 1))).toBe(
    'Diese Datei ist größer als 1 MiB. Teile sie in mehrere Roadmaps und versuche es erneut.',
  )
  expect(refusal(`${'> '.repeat(limits.depth + 1)}x`)).toBe(
    'Diese Datei ist zu komplex, um sie zu lesen. Zitate sind mehr als 20 Ebenen tief verschachtelt (Zeile 1). Teile sie, oder vereinfache die Stelle, und versuche es erneut.',
  )
})

test('what an edited document changes is said in German', () => {
  speakGerman()
  const before = roadmapOf('# Holz\n\n## Phase 1: Messer\n\n- Griff (1 Tag)\n- Klinge (1 Tag)\n')
  const after = roadmapOf(
    '# Holz\n\n## Phase 1: Messer\n\n- Griff (2 Tage)\n\n## Phase 2: Löffel\n\n- Kelle (1 Tag)\n- Stiel (1 Tag)\n\n## Werkzeuge\n\n- [Beil](https://example.org)\n',
  )
  const difference = mergeDifference(mergeRoadmap(stored(before), after))
  expect(differenceText(difference)).toBe('2 Themen hinzugefügt, 1 entfernt, 1 mit anderer Schätzung')
  expect(difference.others).toEqual([
    '1 Phase hinzugefügt: „Phase 2: Löffel“',
    '1 Block hinzugefügt',
    'Werkzeuge geändert',
  ])
})
