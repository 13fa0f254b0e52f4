import { findAmounts, asEstimate } from './estimate.ts'
import { readOptional } from './heading-kind.ts'
import { splitTrailingEstimate } from '../topics/list-topics.ts'
import type { Estimate } from '../model.ts'
import { parseNumbered, parsePosition } from './position.ts'
import type { Position } from './position.ts'
import { squeeze, tidyTitle } from './text.ts'

export type HeadingTitle = {
  /** As shown: with its number, without estimates and remarks on choosing. */
  readonly title: string
  /** Without its number; falls back to the title. */
  readonly name: string
  readonly position: Position | null
  readonly weeks: { readonly from: number; readonly to: number } | null
  readonly estimate: Estimate | null
  readonly optional: boolean
}

const brackets = /[（([]([^()（）[\]]*)[)）\]]/gu

/** "(6-8 weeks)" anywhere in a heading; "(Wochen 1-3)" is a place instead. */
const takeBrackets = (text: string): { title: string; estimate: Estimate | null; weeks: Position | null } => {
  let estimate: Estimate | null = null
  let weeks: Position | null = null
  const title = text.replaceAll(brackets, (whole: string, inner: string) => {
    const place = parsePosition(inner)
    if (place?.kind === 'week' && place.name === '') {
      weeks ??= place
      return ' '
    }
    const amount = findAmounts(inner).find(({ per }) => per === null)
    if (amount === undefined || amount.index > 16 || amount.index + amount.length < inner.length - 24)
      return whole
    estimate ??= asEstimate(amount)
    return ' '
  })
  return { title: squeeze(title), estimate, weeks }
}

const nameOf = (title: string, position: Position | null): string => {
  if (position === null) return parseNumbered(title)?.name ?? title
  return position.name === '' ? title : position.name
}

/** Takes a heading apart: number, name, estimate. */
export const readHeadingTitle = (heading: string): HeadingTitle => {
  const inBrackets = takeBrackets(heading)
  const atEnd = splitTrailingEstimate(inBrackets.title)
  const { title, optional } = readOptional(tidyTitle(atEnd.title))
  const position = parsePosition(title)
  const weeks = position?.kind === 'week' ? position : inBrackets.weeks
  return {
    title,
    name: nameOf(title, position),
    position,
    weeks: weeks === null ? null : { from: weeks.from, to: weeks.to },
    estimate: inBrackets.estimate ?? atEnd.estimate,
    optional,
  }
}
