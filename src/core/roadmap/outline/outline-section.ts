import type { Blockquote, List } from 'mdast'
import type { Grid } from '../source/grid.ts'
import type { Inline } from '../source/inline.ts'
import { i18n } from '../../words/i18n.ts'
import { limits } from '../limits.ts'
import { TooComplex } from '../too-complex.ts'

/** One line of a paragraph, as the author broke it. */
export type TextLine = { readonly line: number; readonly inline: Inline }

/** A part of a section's own content, between its heading and its first sub-heading. */
export type Piece =
  | {
      readonly kind: 'paragraph'
      readonly from: number
      readonly to: number
      readonly inline: Inline
      readonly lines: readonly TextLine[]
      /** "**Title** - text": the bold beginning and the rest; null when it begins otherwise. */
      readonly startsBold: boolean
      readonly lead: { readonly title: string; readonly rest: string } | null
    }
  | { readonly kind: 'table'; readonly from: number; readonly to: number; readonly grid: Grid }
  | { readonly kind: 'list'; readonly from: number; readonly to: number; readonly list: List }
  | { readonly kind: 'quote'; readonly from: number; readonly to: number; readonly quote: Blockquote }
  | { readonly kind: 'code' | 'markup'; readonly from: number; readonly to: number; readonly text: string }

/** A heading and all that stands under it. Bold paragraphs and headings in lists or HTML count as headings. */
export type Section = {
  readonly level: number
  readonly origin: 'document' | 'heading' | 'label' | 'item'
  readonly heading: Inline
  /** First and last line of the heading itself. */
  readonly line: number
  readonly headingEnd: number
  readonly pieces: Piece[]
  readonly children: Section[]
}

export const createSection = (
  heading: Inline,
  place: Pick<Section, 'level' | 'origin' | 'line'> & { readonly headingEnd?: number },
): Section => ({ heading, headingEnd: place.line, ...place, pieces: [], children: [] })

/** The last line of a section, everything under it included. */
export const sectionEnd = (section: Section): number =>
  Math.max(
    section.headingEnd,
    ...section.pieces.map(({ to }) => to),
    ...section.children.map((child) => sectionEnd(child)),
  )

/** The level of labels: below every heading. */
export const labelLevel = 50

/** What is open while the outline is built, from the outside in; the first never closes. */
export type Builder = { readonly source: string; readonly stack: Section[] }

export const top = (builder: Builder): Section => {
  const section = builder.stack.at(-1)
  if (section === undefined) throw new Error('the outline has lost its root')
  return section
}

/** Opens a section below the last one of a higher level. */
export const open = (builder: Builder, section: Section): void => {
  while (builder.stack.length > 1 && top(builder).level >= section.level) builder.stack.pop()
  checkDepth(builder.stack.length, section.line)
  top(builder).children.push(section)
  builder.stack.push(section)
}

export const checkDepth = (depth: number, line: number): void => {
  if (depth > limits.depth) {
    throw new TooComplex(
      i18n.t('Headings and lists are nested more than {most} deep (line {line}).', {
        most: limits.depth,
        line,
      }),
    )
  }
}
