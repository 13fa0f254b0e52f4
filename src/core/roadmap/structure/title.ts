import { i18n } from '../../words/i18n.ts'
import { headingKind } from '../language/heading-kind.ts'
import type { Section } from '../outline/outline-section.ts'
import { parsePosition } from '../language/position.ts'
import { tidyTitle } from '../language/text.ts'

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

/** Titles that do not stand in the text; empty where there is none. */
export type GivenTitle = {
  /** From the settings above the document. */
  readonly settings: string
  /** From its file, say. */
  readonly file: string
}

/** The title a file gives a document that has none: "learn-go.md" is "learn-go". Undefined for a name that is no file's. */
export const titleOfFile = (name: string): string | undefined => {
  const found = /^(.+)\.[a-z]{1,8}$/i.exec(tidyTitle(name))
  return found === null ? undefined : spaced(found[1] ?? '')
}

/** A heading above all others; "## Basics" in front of "## More" is a part, not the title. */
const standsAlone = ({ children }: Section): boolean => {
  const [first, ...others] = children
  return first !== undefined && others.every(({ level }) => level > first.level)
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

/** The title of a document: its first top heading, else what its settings say, what stands first, its file. */
export const findTitle = (document: Section, given: GivenTitle): Title => {
  const candidates = document.children.filter((section) =>
    canBeTitle(section, document.children.length === 1),
  )
  const top = candidates.find(({ level }) => level === 1)
  if (top !== undefined) return { title: spaced(tidyTitle(top.heading.text)), line: top.line, written: true }
  if (given.settings !== '') return { title: given.settings, line: 1, written: false }
  const [first] = document.children
  const isFirst = first !== undefined && first === candidates[0] && first.origin === 'heading'
  if (isFirst && (given.file === '' || standsAlone(document))) {
    return { title: spaced(tidyTitle(first.heading.text)), line: first.line, written: true }
  }
  const bold = tidyTitle(boldStart(document))
  if (bold !== '') return { title: bold, line: 1, written: true }
  return { title: given.file === '' ? i18n.t('Roadmap') : given.file, line: 1, written: false }
}
