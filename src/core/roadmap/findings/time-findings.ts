import { paceOf, toStudyDays } from '../effort/effort.ts'
import type { Total } from '../draft.ts'
import type { Pace } from '../effort/effort.ts'
import { countText, joinWords, rangeText, studyDaysText } from './finding-text.ts'
import type { Block, Estimate, Finding, Phase, Roadmap } from '../model.ts'
import { chosenBlocksOf, daysOf, isStated, topicsOf } from '../effort/roadmap-effort.ts'
import { totalAgainstDays } from './total-findings.ts'

/** No week holds more study days than this. */
const mostDaysPerWeek = 7

const withOptional = (topics: Block['topics']): string => {
  const required = topics.filter(({ optional }) => !optional)
  const optional = topics.filter((topic) => topic.optional).map(({ title }) => title)
  return optional.length === 0 || required.length === 0
    ? ''
    : ` (${rangeText(daysOf(required))} without the optional ${joinWords(optional)})`
}

const weekSpan = (block: Block): number => (block.weeks === null ? 0 : block.weeks.to - block.weeks.from + 1)

const nameOf = ({ title }: { readonly title: string }): string => `“${title}”`

const weekText = ({ weeks }: Block): string => {
  if (weeks === null) return ''
  return weeks.from === weeks.to ? `week ${weeks.from}` : `weeks ${weeks.from}-${weeks.to}`
}

/** The topics of a block need more days than its weeks have. */
const fullBlock = (block: Block): Finding[] => {
  const weeks = weekSpan(block)
  const days = daysOf(block.topics)
  const room = weeks * mostDaysPerWeek
  if (weeks === 0 || !isStated(block.topics) || days.max <= room) return []
  const longer =
    block.estimate?.unit === 'week' && block.estimate.max > weeks
      ? ` Its own heading says ${block.estimate.raw}.`
      : ''
  return [
    {
      line: block.line,
      code: 'block-too-full',
      message:
        `${nameOf(block)}: the topics add up to ${studyDaysText(days)}${withOptional(block.topics)}, ` +
        `but ${weekText(block)} hold ${room} at most.${longer}`.replace(
          'hold',
          weeks === 1 ? 'holds' : 'hold',
        ),
    },
  ]
}

const shortestEnd = (estimate: Estimate): { text: string; days: number } => {
  const week = { hoursPerDay: 1, daysPerWeek: mostDaysPerWeek }
  return {
    text: countText(estimate.min, estimate.unit),
    days: toStudyDays({ ...estimate, max: estimate.min }, week).min,
  }
}

/** The topics of a phase need more days than the shorter end of its estimate has. */
const shortPhase = (phase: Phase): Finding[] => {
  const { estimate } = phase
  const topics = topicsOf(chosenBlocksOf(phase))
  if (estimate === null || (estimate.unit !== 'week' && estimate.unit !== 'month') || !isStated(topics))
    return []
  const days = daysOf(topics)
  const shortest = shortestEnd(estimate)
  if (days.min <= Math.ceil(shortest.days)) return []
  return [
    {
      line: phase.line,
      code: 'phase-too-short',
      message: `${nameOf(phase)} says ${estimate.raw}, but its topics need ${studyDaysText(days)}: ${shortest.text} ${estimate.min === 1 ? 'holds' : 'hold'} ${rangeText({ min: Math.floor(shortest.days), max: Math.floor(shortest.days) })} at most.`,
    },
  ]
}

const unitHours = (estimate: Estimate): number | null =>
  estimate.unit === 'hour' ? 1 : estimate.unit === 'minute' ? 1 / 60 : null

/** Hours of the topics against the hours a phase says it takes. */
const phaseHours = (phase: Phase, pace: Pace): Finding[] => {
  const { estimate } = phase
  const topics = topicsOf(chosenBlocksOf(phase))
  const factor = estimate === null ? null : unitHours(estimate)
  if (estimate === null || factor === null || !isStated(topics)) return []
  const days = daysOf(topics)
  const hours = { min: days.min * pace.hoursPerDay, max: days.max * pace.hoursPerDay }
  if (hours.min <= estimate.max * factor * 1.05 && hours.max >= estimate.min * factor * 0.95) return []
  return [
    {
      line: phase.line,
      code: 'phase-hours',
      message: `${nameOf(phase)} says ${estimate.raw}, but its topics add up to ${rangeText(hours)} hours.`,
    },
  ]
}

/** The weeks a phase's blocks name against the weeks the phase says. */
const phaseWeeks = (phase: Phase): Finding[] => {
  const { estimate } = phase
  const weeks = new Set(
    chosenBlocksOf(phase).flatMap(({ weeks: span }) =>
      span === null
        ? []
        : Array.from({ length: Math.min(span.to - span.from + 1, 500) }, (_, index) => span.from + index),
    ),
  )
  if (estimate?.unit !== 'week' || weeks.size === 0 || weeks.size <= estimate.max) return []
  return [
    {
      line: phase.line,
      code: 'phase-weeks',
      message: `${nameOf(phase)} says ${estimate.raw}, but its parts name ${countText(weeks.size, 'week')}.`,
    },
  ]
}

/** Findings about how long things take, for one roadmap. */
export const findTimeFindings = (
  roadmap: Roadmap,
  total: Total | null,
  pace: Parameters<typeof paceOf>[0],
): Finding[] => [
  ...totalAgainstDays(roadmap, total?.line ?? roadmap.line),
  ...roadmap.phases.flatMap((phase) => [
    ...shortPhase(phase),
    ...phaseHours(phase, paceOf(pace)),
    ...phaseWeeks(phase),
    ...phase.blocks.flatMap((block) => fullBlock(block)),
  ]),
]
