import type { Reading } from '../draft.ts'
import { readItems } from '../topics/list-topics.ts'
import type { Section } from '../outline/outline-section.ts'
import { bearsTopics, kindOf } from './section.ts'
import { linksOfSection } from '../reference/shelve.ts'

const hasPoints = (section: Section, source: string): boolean => {
  const items = section.pieces.flatMap((piece) =>
    piece.kind === 'list' ? readItems(piece.list, source) : [],
  )
  return items.filter(({ points }) => points.length > 0).length * 2 > items.length
}

/**
 * Between the subjects of a plan without numbers, times and boxes, "Tools" with points below its items is a subject
 * like them, not a list of names and links.
 */
export const isSubject = (section: Section, all: readonly Section[], reading: Reading): boolean => {
  const kind = kindOf(section, reading)
  if (reading.numbered || reading.evidence !== 'any' || (kind !== 'tools' && kind !== 'libraries'))
    return false
  const index = all.indexOf(section)
  const isPlanned = (other: Section): boolean =>
    kindOf(other, reading) === null && bearsTopics(other, reading)
  return (
    all.slice(0, index).some(isPlanned) &&
    all.slice(index + 1).some(isPlanned) &&
    hasPoints(section, reading.source) &&
    linksOfSection(section, reading.source).length === 0
  )
}
