import { expect, test } from 'vitest'
import { weekReport } from '#core/export/report/week-report.ts'
import { wholeReport } from '#core/export/report/whole-report.ts'
import { tableDocuments } from '#core/export/tables/model.ts'
import { speakGerman } from '../../../support/german.ts'

test('a report of a week is written in German', () => {
  speakGerman()
  const text = weekReport({
    roadmap: '*Python*',
    today: '2026-11-25',
    from: '2026-11-23',
    to: '2026-11-29',
    studiedMs: 3_600_000,
    studiedDays: 1,
    notes: [],
    plannedMinutes: 210,
    days: [
      { day: '2026-11-24', plannedMinutes: 210, studiedMinutes: 60, dayOff: null },
      { day: '2026-11-29', plannedMinutes: 0, studiedMinutes: 0, dayOff: '' },
    ],
    studied: [{ title: '', phase: '', ms: 3_600_000 }],
    finished: [{ title: 'Listen', phase: 'Grundlagen', day: '2026-11-24' }],
    toCome: [{ day: '2026-11-26', startMinute: 1080, minutes: 90, kind: 'practice', title: 'Schleifen' }],
  })
  expect(text).toBe(`# Woche vom 23.–29. November

\\*Python\\*: 1 Std. gelernt von 3 Std. 30 Min. geplant, an 1 Tag. 1 Thema abgeschlossen.

## Tage

| Tag | Geplant | Gelernt |
| --- | ---: | ---: |
| Dienstag, 24. November | 3 Std. 30 Min. | 1 Std. |
| Sonntag, 29. November (freier Tag) | 0 Min. |  |

## Was gelernt wurde

| Thema | Phase | Zeit |
| --- | --- | ---: |
| Kein Thema |  | 1 Std. |

## Abgeschlossen

- Listen (Grundlagen), Dienstag, 24. November

## Diese Woche noch geplant

- Donnerstag, 26. November, 18:00, 1 Std. 30 Min.: Schleifen, Üben
`)
})

test('a report of all is written in German', () => {
  speakGerman()
  const text = wholeReport({
    roadmap: 'Python',
    today: '2026-11-25',
    studiedMs: 7_200_000,
    studiedDays: 2,
    notes: [],
    topics: { done: 1, total: 3 },
    effort: { doneMinutes: 60, totalMinutes: 180 },
    standing: -1.5,
    streak: { current: 1, longest: 4 },
    finish: { p10: '2027-01-01', p50: '2027-02-01', p90: '2027-03-01', isFromPlan: false },
    phases: [
      {
        title: 'Grundlagen',
        topics: { done: 1, total: 3 },
        effort: { doneMinutes: 60, totalMinutes: 180 },
        studiedMs: 7_200_000,
        ofTopics: [
          { title: 'Listen', status: 'in-progress', studiedMs: 60_000, estimatedMinutes: 90, doneDay: null },
          { title: 'Tupel', status: 'done', studiedMs: 0, estimatedMinutes: 0, doneDay: '2026-11-24' },
        ],
      },
    ],
    weeks: [],
    projects: [{ title: 'Notizen', evidence: '' }],
  })
  expect(text).toContain(`Stand: 25. November 2026.

- Fortschritt: 1 von 3 Themen, 1 Std. von 3 Std., 1,5 Lerntage im Rückstand
- Gelernt: 2 Std. an 2 Tagen
- Serie: 1 Tag hintereinander, höchstens 4
- Abschluss: 1. Februar 2027, zwischen dem 1. Januar 2027 und dem 1. März 2027 (nach deinem Tempo)
`)
  expect(text).toContain(`- [ ] Listen, begonnen, 1 Min. gelernt, etwa 1 Std. 30 Min. geschätzt
- [x] Tupel, erledigt am 24. November
`)
  expect(text).toContain('## Erledigte Projekte\n')
  expect(text).not.toMatch(/\b(?:of|the|and|done|topics?)\b/)
})

test('what programs read of exports is English in every language', () => {
  speakGerman()
  expect(tableDocuments.plan.meta()?.description).toBe('Written by Roadbook; see docs/data-format.md.')
})
