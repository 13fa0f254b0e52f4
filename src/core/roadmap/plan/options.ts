import type { Reading } from '../draft.ts'
import { saysChooseOne, saysRecommended } from '../language/heading-kind.ts'
import { readHeadingTitle } from '../language/heading-title.ts'
import type { Option } from '../model.ts'
import type { Section } from '../outline/outline-section.ts'
import { kindOf, positionOf } from '../structure/section.ts'
import { squeeze, tidyTitle } from '../language/text.ts'

const optionPrefix =
  /^(?:option|opción|opcion|variante|variant|alternative|alternativa|choice|track|path|方案|选项)\s*(?:[a-h]|\d{1,2}|[一二三四])\s*(?:[:.)–—-]+\s*|\s|$)/iu

const remark = /\s*[（(][^()（）]*[)）]\s*/gu

/** The alternatives under a heading that asks to choose one, or that are called "Option A", "Option B". */
export const findAlternatives = (section: Section, reading: Reading): readonly Section[] => {
  const children = section.children.filter((child) => kindOf(child, reading) === null)
  const named = children.filter((child) => optionPrefix.test(tidyTitle(child.heading.text)))
  if (named.length >= 2) return named
  // Weeks and phases follow each other: numbered parts are no alternatives, whatever the text above them says.
  const free = children.filter((child) => positionOf(child, reading) === null)
  const asks = saysChooseOne(section.heading.text) || section.pieces.some(asksToChoose)
  return asks && free.length >= 2 && free.length === children.length ? free : []
}

const maxRemark = 200

/** In running text "choose your framework" asks for nothing; "choose one" does. */
export const asksForOne = (text: string): boolean =>
  saysChooseOne(text.replaceAll(/(?:choose|pick) (?:your|a)\b/giu, ''))

const asksToChoose = (piece: Section['pieces'][number]): boolean =>
  piece.kind === 'paragraph' && piece.inline.text.length < maxRemark && asksForOne(piece.inline.text)

/** What the learner sees above the alternatives: "Web Framework". */
const groupTitle = (section: Section): string => {
  const { name } = readHeadingTitle(section.heading.text)
  const bare = squeeze(name.replaceAll(remark, (inner) => (saysChooseOne(inner) ? ' ' : inner)))
  return tidyTitle(bare.replace(/\s*[-–—:]\s*(?:choose|pick|select)\b.*$/iu, ''))
}

/** The option an alternative stands for: "Option A: FastAPI (Recommended for 2025)" is "FastAPI", recommended. */
export const readOption = (section: Section, group: Section): Option => {
  const heading = section.heading.text
  const { title } = readHeadingTitle(heading)
  const name = squeeze(title.replace(optionPrefix, '').replaceAll(remark, ' '))
  return {
    group: groupTitle(group),
    name: name === '' ? title : tidyTitle(name),
    recommended: saysRecommended(heading),
  }
}
