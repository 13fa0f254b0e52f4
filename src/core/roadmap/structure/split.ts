import type { Reading } from '../draft.ts'
import { readHeadingTitle } from '../language/heading-title.ts'
import type { Section } from '../outline/outline-section.ts'
import { bearsTopics, countPositions, kindOf, positionOf } from './section.ts'
import { findTitle } from './title.ts'
import type { GivenTitle } from './title.ts'

/** A part of the document that is read as one roadmap. */
export type Root = {
  readonly section: Section
  readonly title: string
  readonly line: number
  readonly written: boolean
  /** The heading as written: it may state the length of the whole. */
  readonly heading: string
}

const pathWords =
  /\b(?:roadmap|path|plan|schedule|track|curriculum|course|bootcamp|ruta|camino|carrera|pfad|parcours)\b|路线|计划/iu

/** The section numbers its own parts from one: a plan of its own. */
const isOwnPlan = (section: Section, reading: Reading): boolean => {
  if (positionOf(section, reading) !== null || kindOf(section, reading) !== null) return false
  const places = section.children.flatMap((child) => positionOf(child, reading) ?? [])
  const parts = places.filter(({ kind }) => kind === 'part' || kind === 'month')
  if (parts.length >= 2 && parts[0]?.from === 1) return true
  return pathWords.test(section.heading.text) && countPositions(section.children, reading) >= 2
}

/** The sections that hold a whole plan each, when the document has several side by side. */
const findPlans = (section: Section, reading: Reading): readonly Section[] => {
  const own = section.children.filter((child) => isOwnPlan(child, reading))
  if (own.length >= 2) return own
  const only = section.children.find((child) => countPositions([child], reading) >= 2)
  return only === undefined || positionOf(only, reading) !== null ? [] : findPlans(only, reading)
}

/** A title is not a part of the plan: its own section gives only text, what is below it moves up. */
const unwrap = (document: Section, reading: Reading): Section => {
  const [first] = document.children
  if (first === undefined) return document
  if (document.children.length === 1 && first.children.length > 0) {
    return { ...first, pieces: [...document.pieces, ...first.pieces] }
  }
  if (positionOf(first, reading) !== null) return document
  const holdsNothing =
    first.level === 1 && !bearsTopics(first, reading) && countPositions(first.children, reading) === 0
  return holdsNothing
    ? {
        ...document,
        pieces: [...document.pieces, ...first.pieces],
        children: [...first.children, ...document.children.slice(1)],
      }
    : document
}

/** Cuts a document into its roadmaps. */
export const splitDocument = (document: Section, reading: Reading, given: GivenTitle): Root[] => {
  const whole = unwrap(document, reading)
  const plans = findPlans(whole, reading)
  if (plans.length >= 2) {
    return plans.map((section) => {
      const heading = section.heading.text
      return { section, title: readHeadingTitle(heading).title, line: section.line, written: true, heading }
    })
  }
  const found = findTitle(document, given)
  return [{ section: whole, ...found, heading: found.title }]
}
