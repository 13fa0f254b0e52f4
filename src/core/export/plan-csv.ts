import { weekdayOf } from '../time/day.ts'
import { writeCsv } from './csv.ts'
import type { CsvCell } from './csv.ts'
import type { ExportSlot, ExportStudy } from './model.ts'
import { clockText } from './text.ts'

const MINUTE_MS = 60_000

const HEADER = [
  'date',
  'weekday',
  'start',
  'end',
  'minutes',
  'kind',
  'topic',
  'status',
  'phase',
  'block',
  'pinned',
  'studiedMinutes',
  'studiedMs',
]

/** A line without what was studied, which comes last. */
type Line = { readonly day: string; readonly cells: readonly CsvCell[]; readonly studiedMs: number }

const slotLine = (slot: ExportSlot, studiedMs: number): Line => ({
  day: slot.day,
  cells: [
    slot.day,
    weekdayOf(slot.day),
    clockText(slot.startMinute),
    clockText(slot.startMinute + slot.minutes),
    slot.minutes,
    slot.kind,
    slot.topic.title,
    slot.topic.status,
    slot.phaseTitle,
    slot.blockTitle,
    slot.pinned,
  ],
  studiedMs,
})

const studyLine = ({ day, kind, title, status, phaseTitle, studiedMs }: ExportStudy): Line => ({
  day,
  cells: [day, weekdayOf(day), null, null, 0, kind, title, status, phaseTitle, null, null],
  studiedMs,
})

const keyOf = (day: string, topicId: string): string => `${day} ${topicId}`

/** The first slot of a topic on a day takes what was studied of it that day; what has no slot there gets lines of its own. */
const linesOf = (slots: readonly ExportSlot[], study: readonly ExportStudy[]): Line[] => {
  const taken = new Map<string, number>()
  for (const { day, topicId, studiedMs } of study) {
    if (topicId === null) continue
    taken.set(keyOf(day, topicId), (taken.get(keyOf(day, topicId)) ?? 0) + studiedMs)
  }
  const planned = new Set(slots.map(({ day, topic }) => keyOf(day, topic.id)))
  const lines = slots.map((slot) => {
    const key = keyOf(slot.day, slot.topic.id)
    const studiedMs = taken.get(key) ?? 0
    taken.delete(key)
    return slotLine(slot, studiedMs)
  })
  const unplanned = study.filter(({ day, topicId }) => topicId === null || !planned.has(keyOf(day, topicId)))
  // Sorting keeps the order within a day: slots first.
  return [...lines, ...unplanned.map(studyLine)].sort((a, b) =>
    a.day === b.day ? 0 : a.day < b.day ? -1 : 1,
  )
}

/**
 * The slots as CSV, one line each, with what was studied; study without a slot has no times and no planned minutes. Whole
 * minutes are cut so that they add up to the whole minutes of the sum; the ms are exact.
 */
export const planCsv = (slots: readonly ExportSlot[], study: readonly ExportStudy[]): string => {
  let sumMs = 0
  return writeCsv(
    HEADER,
    linesOf(slots, study).map(({ cells, studiedMs }) => {
      const before = Math.floor(sumMs / MINUTE_MS)
      sumMs += studiedMs
      return cells.concat(Math.floor(sumMs / MINUTE_MS) - before, studiedMs)
    }),
  )
}
