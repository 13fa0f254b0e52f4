import { headingKind } from './heading-kind.ts'
import type { Section } from './outline-section.ts'
import { parsePosition } from './position.ts'
import { tidyTitle } from './text.ts'

export type Title = {
  readonly title: string
  readonly line: number
  /** The line is where the title stands; false when it was given from elsewhere. */
  readonly written: boolean
}

/** "Learn_Python_in_3_Months" is a file name of a title. */
const spaced = (title: string): string => (/\s/.test(title) ? title : title.replaceAll('_', ' '))

const canBeTitle = (section: Section, only: boolean): boolean => {
  const text = tidyTitle(section.heading.text)
  const kind = headingKind(section.heading.text)
  return (
    /\p{L}/u.test(text) &&
    (only || parsePosition(text) === null) &&
    kind !== 'contents' &&
    kind !== 'summary' &&
    kind !== 'advice'
  )
}

const maxTitle = 100

/** What a document without headings begins with, when that is bold. */
const boldStart = (document: Section): string => {
  const first = document.pieces.find((piece) => piece.kind === 'paragraph')
  if (first?.kind !== 'paragraph') return ''
  const text = first.lines[0]?.inline.text ?? ''
  if (first.lead !== null) return first.lead.title
  return first.startsBold && text.length <= maxTitle ? text : ''
}

/**
 * The title of a document: its first top heading, else what its settings say, else whatever stands first.
 * @param given from the settings above the document, or from its file; may be empty.
 */
export const findTitle = (document: Section, given: string): Title => {
  const candidates = document.children.filter((section) =>
    canBeTitle(section, document.children.length === 1),
  )
  const top = candidates.find(({ level }) => level === 1)
  if (top !== undefined) return { title: spaced(tidyTitle(top.heading.text)), line: top.line, written: true }
  if (given !== '') return { title: given, line: 1, written: false }
  const [first] = document.children
  if (first !== undefined && first === candidates[0] && first.origin === 'heading') {
    return { title: spaced(tidyTitle(first.heading.text)), line: first.line, written: true }
  }
  const bold = tidyTitle(boldStart(document))
  return { title: bold === '' ? 'Roadmap' : bold, line: 1, written: bold !== '' }
}
