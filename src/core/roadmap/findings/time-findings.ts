import { i18n } from '../../words/i18n.ts'
import { andText } from '../../words/lists.ts'
import { paceOf, toStudyDays } from '../effort/effort.ts'
import type { Total } from '../draft.ts'
import type { Pace } from '../effort/effort.ts'
import { amountText, rangeText, studyDaysText } from './finding-text.ts'
import type { Block, Estimate, Finding, Phase, Roadmap } from '../model.ts'
import { chosenBlocksOf, daysOf, isStated, topicsOf } from '../effort/roadmap-effort.ts'
import { totalAgainstDays } from './total-findings.ts'

/** No week holds more study days than this. */
const mostDaysPerWeek = 7

const weekSpan = (block: Block): number => (block.weeks === null ? 0 : block.weeks.to - block.weeks.from + 1)

/** The topics of a block need more days than its weeks have. */
const fullBlock = (block: Block): Finding[] => {
  const { title, weeks, topics, estimate } = block
  const span = weekSpan(block)
  const days = daysOf(topics)
  const room = span * mostDaysPerWeek
  if (weeks === null || !isStated(topics) || days.max <= room) return []
  const { from, to } = weeks
  const optional = topics.filter((topic) => topic.optional)
  const required = topics.filter((topic) => !topic.optional)
  const message =
    optional.length === 0 || required.length === 0
      ? i18n.t(
          '“{title}”: the topics add up to {days}, but {span, plural, one {week {from} holds} other {weeks {from}-{to} hold}} {room} at most.',
          { title, days: studyDaysText(days), span, from, to, room },
        )
      : i18n.t(
          '“{title}”: the topics add up to {days} ({required} without the optional {optional}), but {span, plural, one {week {from} holds} other {weeks {from}-{to} hold}} {room} at most.',
          {
            title,
            days: studyDaysText(days),
            required: rangeText(daysOf(required)),
            optional: andText(optional.map((topic) => topic.title)),
            span,
            from,
            to,
            room,
          },
        )
  const isLonger = estimate?.unit === 'week' && estimate.max > span
  return [
    {
      line: block.line,
      code: 'block-too-full',
      message: isLonger
        ? `${message} ${i18n.t('Its own heading says {raw}.', { raw: estimate.raw })}`
        : message,
    },
  ]
}

const shortestEnd = (estimate: Estimate): { text: string; days: number } => {
  const week = { hoursPerDay: 1, daysPerWeek: mostDaysPerWeek }
  return {
    text: amountText(estimate.min, estimate.unit),
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
      message: i18n.t(
        '“{title}” says {raw}, but its topics need {days}: {count, plural, one {{shortest} holds} other {{shortest} hold}} {room} at most.',
        {
          title: phase.title,
          raw: estimate.raw,
          days: studyDaysText(days),
          count: estimate.min,
          shortest: shortest.text,
          room: Math.floor(shortest.days),
        },
      ),
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
      message: i18n.t('“{title}” says {raw}, but its topics add up to {hours} hours.', {
        title: phase.title,
        raw: estimate.raw,
        hours: rangeText(hours),
      }),
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
      message: i18n.t('“{title}” says {raw}, but its parts name {weeks}.', {
        title: phase.title,
        raw: estimate.raw,
        weeks: amountText(weeks.size, 'week'),
      }),
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
