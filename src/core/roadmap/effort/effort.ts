import type { DraftBlock, DraftPhase, DraftRoadmap, DraftTopic } from '../draft.ts'
import type { Estimate, Range } from '../model.ts'

/** How a roadmap's units turn into study days. */
export type Pace = {
  readonly hoursPerDay: number
  /** Study days of a week: from the weekly template, else five. */
  readonly daysPerWeek: number
}

/** Hours of a study day where the document states none. */
export const defaultHoursPerDay = 3.5
const defaultDaysPerWeek = 5
export const weeksPerMonth = 365.25 / 12 / 7

const rest = /\b(?:rest|off|free|descanso|libre|frei|ruhe\w*|pause|repos|libre)\b|休息/iu

/** The pace a roadmap states, with defaults for what it leaves open. */
export const paceOf = ({ hoursPerDay, shelf }: Pick<DraftRoadmap, 'hoursPerDay' | 'shelf'>): Pace => {
  const studied = new Set(
    shelf.week.filter(({ activity }) => !rest.test(activity)).flatMap(({ days }) => days),
  )
  return {
    hoursPerDay: hoursPerDay === null ? defaultHoursPerDay : (hoursPerDay.min + hoursPerDay.max) / 2,
    daysPerWeek: studied.size > 0 ? studied.size : defaultDaysPerWeek,
  }
}

const smallest = 0.01
const round = (days: number): number => Math.max(Math.round(days * 100) / 100, smallest)

const daysIn = (unit: Estimate['unit'], pace: Pace): number => {
  switch (unit) {
    case 'minute':
      return 1 / 60 / pace.hoursPerDay
    case 'hour':
      return 1 / pace.hoursPerDay
    case 'day':
      return 1
    case 'week':
      return pace.daysPerWeek
    case 'month':
      return pace.daysPerWeek * weeksPerMonth
  }
}

/** An estimate in study days. */
export const toStudyDays = (estimate: Estimate, pace: Pace): Range => {
  const factor = daysIn(estimate.unit, pace)
  return { min: round(estimate.min * factor), max: round(estimate.max * factor) }
}

export const addRanges = (ranges: readonly Range[]): Range =>
  ranges.reduce((sum, { min, max }) => ({ min: sum.min + min, max: sum.max + max }), { min: 0, max: 0 })

/** What a block claims for itself, by its weeks or its own estimate. */
const blockClaim = (block: DraftBlock, pace: Pace): Range | null => {
  if (block.estimate !== null) return toStudyDays(block.estimate, pace)
  if (block.weeks === null) return null
  const days = (block.weeks.to - block.weeks.from + 1) * pace.daysPerWeek
  return { min: days, max: days }
}

/** What is left of a claim after the topics that have their own estimate, shared by the others. */
const shareOf = (claim: Range, topics: readonly DraftTopic[], pace: Pace): Range | null => {
  const open = topics.filter(({ estimate }) => estimate === null).length
  const stated = addRanges(
    topics.flatMap(({ estimate }) => (estimate === null ? [] : [toStudyDays(estimate, pace)])),
  )
  const [min, max] = [(claim.min - stated.min) / open, (claim.max - stated.max) / open]
  if (open === 0 || min <= 0 || max <= 0) return null
  return { min: round(Math.min(min, max)), max: round(Math.max(min, max)) }
}

/** Of alternatives the first stands for all when a longer claim is shared out. */
const firstAlternatives = (blocks: readonly DraftBlock[]): DraftBlock[] => {
  const names = new Map<string, string>()
  for (const { option } of blocks)
    if (option !== null && !names.has(option.group)) names.set(option.group, option.name)
  return blocks.filter(({ option }) => option === null || names.get(option.group) === option.name)
}

const oneDay: Range = { min: 1, max: 1 }

export type Effort = { readonly days: Range; readonly assumed: boolean }

/** Study days of every topic of a roadmap: as stated, else its share of what is around it, else one day. */
export const distributeEffort = (roadmap: DraftRoadmap): ReadonlyMap<DraftTopic, Effort> => {
  const pace = paceOf(roadmap)
  const efforts = new Map<DraftTopic, Effort>()
  const whole = shareOfTotal(roadmap, pace)
  for (const phase of roadmap.phases) {
    const ofPhase = shareOfPhase(phase, pace)
    for (const block of phase.blocks) {
      const claim = blockClaim(block, pace)
      const share = (claim === null ? ofPhase : shareOf(claim, block.topics, pace)) ?? whole ?? oneDay
      for (const topic of block.topics) {
        const { estimate } = topic
        efforts.set(
          topic,
          estimate === null
            ? { days: share, assumed: true }
            : { days: toStudyDays(estimate, pace), assumed: false },
        )
      }
    }
  }
  return efforts
}

const shareOfPhase = (phase: DraftPhase, pace: Pace): Range | null => {
  if (phase.estimate === null) return null
  const blocks = firstAlternatives(phase.blocks)
  const claimed = blocks.filter((block) => blockClaim(block, pace) !== null)
  const open = blocks.filter((block) => !claimed.includes(block)).flatMap(({ topics }) => topics)
  const taken = addRanges(claimed.flatMap((block) => blockClaim(block, pace) ?? []))
  const claim = toStudyDays(phase.estimate, pace)
  return shareOf({ min: claim.min - taken.min, max: claim.max - taken.max }, open, pace)
}

/** Where only the whole has a length, it is shared out evenly. */
const shareOfTotal = ({ total, phases }: DraftRoadmap, pace: Pace): Range | null => {
  if (total === null) return null
  const blocks = phases.flatMap((phase) => firstAlternatives(phase.blocks))
  const silent =
    phases.every(({ estimate }) => estimate === null) &&
    blocks.every((block) => blockClaim(block, pace) === null)
  const topics = blocks.flatMap((block) => block.topics)
  return silent && topics.every(({ estimate }) => estimate === null)
    ? shareOf(toStudyDays(total, pace), topics, pace)
    : null
}
