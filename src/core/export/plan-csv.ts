import { weekdayOf } from '../time/day.ts'
import { writeCsv } from './csv.ts'
import type { ExportSlot } from './model.ts'
import { clockText } from './text.ts'

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
]

/** The slots as CSV, one line each. */
export const planCsv = (slots: readonly ExportSlot[]): string =>
  writeCsv(
    HEADER,
    slots.map((slot) => [
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
    ]),
  )
