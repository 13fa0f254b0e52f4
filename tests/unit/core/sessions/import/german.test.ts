import { expect, test } from 'vitest'
import { importLimits } from '#core/sessions/import/limits.ts'
import { readForeignSessions } from '#core/sessions/import/read-foreign.ts'
import { speakGerman } from '../../../../support/german.ts'
import { TOGGL_NEW, TOGGL_OLD } from './exports.ts'

const refusal = (text: string): string => {
  const result = readForeignSessions(text)
  return result.ok ? 'it was read' : result.error.message
}

test('rows that cannot be read say why in German; what tells entries apart stays the same', () => {
  const english = readForeignSessions(TOGGL_NEW)
  speakGerman()
  const german = readForeignSessions(TOGGL_NEW)
  expect(german.ok && german.value.unreadable).toEqual([{ line: 3, reason: 'Er lief noch.' }])
  expect(german.ok && german.value.entries).toEqual(english.ok && english.value.entries)
})

test('files that cannot be read say why in German', () => {
  speakGerman()
  expect(refusal('')).toBe('Diese Datei ist leer.')
  expect(refusal('a,b\n1,2\n')).toBe(
    'Die Spalten dieser Tabelle sind nicht bekannt: a, b. Roadbook liest den Detailbericht von Toggl Track (CSV), und von Super Productivity das Arbeitsprotokoll (CSV) oder den ganzen Export (JSON).',
  )
  expect(refusal('x'.repeat(importLimits.characters + 1))).toBe(
    'Diese Datei ist größer als 25 MB. Exportiere weniger Jahre auf einmal und versuche es erneut.',
  )
  const [headings = '', first = ''] = TOGGL_OLD.split('\n')
  expect(refusal(`${headings}\n${first.replace('19:30:00', '17:30:00').replace('01:30:00', '')}\n`)).toBe(
    'Kein Eintrag darin lässt sich lesen. Der erste, in Zeile 2: Er endet, bevor er beginnt.',
  )
  expect(refusal(`${headings}\n${first}\n"${'x'.repeat(20)}`)).toMatch(
    /^Ein Anführungszeichen wird geöffnet und nicht geschlossen \(Zeile \d+\): Die Datei ist abgeschnitten/,
  )
  expect(refusal(`${headings}\n${`${first}\n`.repeat(importLimits.entries + 1)}`)).toBe(
    'Die Datei enthält mehr als 50.000 Zeilen. Exportiere weniger Jahre auf einmal.',
  )
})
