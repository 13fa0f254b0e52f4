import { expect, test } from 'vitest'
import { DEFAULT_CALENDAR_OPTIONS } from '#core/calendar/options.ts'
import { itemEvent, plannedItems } from '#core/calendar/planned-item.ts'
import { calendarLimits } from '#core/calendar/reading/limits.ts'
import { readCalendar } from '#core/calendar/reading/read-calendar.ts'
import { writeCalendar } from '#core/calendar/ics.ts'
import { speakGerman } from '../../../support/german.ts'

const refusal = (text: string, limits: Partial<typeof calendarLimits> = {}): string => {
  const read = readCalendar(text, {
    fromMs: 0,
    beforeMs: 1,
    zone: 'Europe/Berlin',
    limits: { ...calendarLimits, ...limits },
  })
  return read.ok ? 'it was read' : read.error
}

test('why a calendar is not read is said in German', () => {
  speakGerman()
  expect(refusal('# Python')).toBe(
    'Das ist keine Kalenderdatei. Wähle die .ics-Datei, die dein Kalender exportiert hat (sie beginnt mit BEGIN:VCALENDAR).',
  )
  expect(refusal('x'.repeat(calendarLimits.bytes + 1))).toBe(
    'Diese Kalenderdatei ist größer als 5 MB. Exportiere einen kürzeren Zeitraum aus deinem Kalender und lies den ein.',
  )
  const event = 'BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261123T170000Z\r\nEND:VEVENT\r\n'
  expect(refusal(`BEGIN:VCALENDAR\r\n${event.repeat(calendarLimits.events + 1)}END:VCALENDAR\r\n`)).toMatch(
    /^Diese Kalenderdatei enthält mehr als 5\.000 Einträge\./,
  )
})

test('what the plan puts into a calendar is called so in German', () => {
  speakGerman()
  const [phase, project, slot] = plannedItems(
    [
      {
        id: 'slot',
        phaseId: 'phase',
        roadmapTitle: 'Python',
        phaseTitle: 'Grundlagen',
        blockTitle: '',
        title: 'Listen',
        detail: '',
        status: 'pending',
        links: [],
        kind: 'practice',
        day: '2026-11-23',
        startMs: 0,
        minutes: 60,
        sequence: 0,
        updatedMs: 0,
      },
    ],
    [{ id: 'project', phaseId: 'phase', title: 'Notizen', detail: '', done: false }],
    DEFAULT_CALENDAR_OPTIONS,
  )
  expect([phase?.category, project?.category, slot?.category]).toEqual(['Phase', 'Projekt', 'Üben'])
  expect(slot?.description).toBe('Üben\nPython → Grundlagen')
  const event = slot === undefined ? null : itemEvent({ ...slot, title: ' ' }, DEFAULT_CALENDAR_OPTIONS, slot)
  expect(
    writeCalendar({ name: 'Python', events: event === null ? [] : [event], productVersion: '1' }),
  ).toContain('SUMMARY:(ohne Titel)')
})
