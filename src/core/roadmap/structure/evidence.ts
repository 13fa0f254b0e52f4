import type { Reading } from '../draft.ts'
import { isTimed, readColumns } from '../topics/columns.ts'
import type { Piece, Section } from '../outline/outline-section.ts'
import { kindOf } from './section.ts'

/** What shows that a section belongs to the plan, where nothing is numbered. */
export type Evidence = 'timed' | 'tasks' | 'any'

type Counts = { timed: number; tasks: number; others: number }

const countPiece = (piece: Piece, counts: Counts): void => {
  if (piece.kind === 'table') {
    const timed = isTimed(readColumns(piece.grid))
    counts[timed ? 'timed' : 'others'] += piece.grid.rows.length
  } else if (piece.kind === 'list') {
    const tasks = piece.list.children.filter(({ checked }) => typeof checked === 'boolean').length
    counts.tasks += tasks
    counts.others += piece.list.children.length - tasks
  } else if (piece.kind === 'paragraph' && piece.inline.linked) counts.others += 1
}

const count = (section: Section, reading: Reading, counts: Counts): void => {
  for (const piece of section.pieces) countPiece(piece, counts)
  for (const child of section.children) if (kindOf(child, reading) === null) count(child, reading, counts)
}

/** A few rows or boxes among many other items are no sign. */
const fewest = 8
const timedShare = 0.15
const taskShare = 0.3

/** Where a document times its rows, or has boxes to tick, lists without them are not the plan. */
export const findEvidence = (root: Section, reading: Reading): Evidence => {
  const counts: Counts = { timed: 0, tasks: 0, others: 0 }
  count(root, reading, counts)
  // A long timed table right below the title is the plan, whatever else follows.
  const own: Counts = { timed: 0, tasks: 0, others: 0 }
  const [first] = root.children
  for (const piece of root.pieces) countPiece(piece, own)
  if (first?.level === 1) for (const piece of first.pieces) countPiece(piece, own)
  if (own.timed >= fewest) return 'timed'
  const all = counts.timed + counts.tasks + counts.others
  if (counts.timed >= fewest && counts.timed >= timedShare * all) return 'timed'
  return counts.tasks >= fewest && counts.tasks >= taskShare * all ? 'tasks' : 'any'
}
