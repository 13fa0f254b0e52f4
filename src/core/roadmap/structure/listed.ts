import type { Reading } from '../draft.ts'
import { headingKind } from '../language/heading-kind.ts'
import { readItems, splitTrailingEstimate } from '../topics/list-topics.ts'
import type { Estimate } from '../model.ts'
import type { Section } from '../outline/outline-section.ts'
import { isContents } from './section.ts'
import { wordForm } from '../language/text.ts'

/** One estimate in a table of contents may be a remark. */
const fewest = 2

const collect = (section: Section, source: string, found: Map<string, Estimate>): void => {
  const isList = headingKind(section.heading.text) === 'contents'
  for (const piece of section.pieces) {
    if (piece.kind !== 'list' || !(isList || isContents(piece, source))) continue
    for (const { inline } of readItems(piece.list, source)) {
      const { title, estimate } = splitTrailingEstimate(inline.text)
      if (inline.anchored && estimate !== null) found.set(wordForm(title), estimate)
    }
  }
  for (const child of section.children) collect(child, source, found)
}

/** Estimates that stand in the table of contents ("1. [Knots](#knots) - 6 weeks"), by the titles they are for. */
export const findListed = (root: Section, { source }: Pick<Reading, 'source'>): Reading['listed'] => {
  const found = new Map<string, Estimate>()
  collect(root, source, found)
  return found.size < fewest ? new Map() : found
}

/** What the table of contents says a section takes. */
export const listedEstimate = (section: Section, { listed }: Pick<Reading, 'listed'>): Estimate | null =>
  listed.size === 0 ? null : (listed.get(wordForm(section.heading.text)) ?? null)
