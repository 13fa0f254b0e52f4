import { t } from '@lingui/core/macro'
import { positionWords } from '#core/roadmap/words/positions.ts'
import type { BlockView, TopicView } from '#contract/operations/roadmap.ts'
import type { Format } from '../../ui/format.ts'

/** An estimate as the document writes it, with a real dash in ranges: "3-4 days" is "3–4 days". */
export const asWritten = (raw: string): string => raw.replace(/(?<=\d)\s*(?:-|~|–)\s*(?=\d)/gu, '–').trim()

/** "Day 1-2" says where in the schedule a topic stands, not how much it is. */
const PLACE = /^\p{L}+\s*\d/u

/** What a topic takes, in words, and where that comes from. */
export type TopicEffort = { readonly text: string; readonly source: string; readonly assumed: boolean }

/**
 * What stands at a topic: its own estimate as written, else what was assumed for it; null when it has neither. Where the
 * document writes a place in its schedule, the amount that follows from it is shown. What the learner gave it is not in it.
 */
export const topicEffort = (
  { estimate, days, extraDays, assumed }: Pick<TopicView, 'estimate' | 'days' | 'extraDays' | 'assumed'>,
  format: Pick<Format, 'studyDays' | 'estimate'>,
): TopicEffort | null => {
  if (estimate !== null) {
    const written = asWritten(estimate.raw)
    const text = PLACE.test(written) ? format.estimate(estimate) : written
    return { text, source: t`The roadmap writes “${written}”`, assumed }
  }
  const source = t`The roadmap gives no estimate here; this one is assumed`
  if (days === null) return null
  const own = { min: days.min - extraDays, max: days.max - extraDays }
  return { text: format.studyDays(own), source, assumed }
}

/** Whether a title says itself which weeks it is, in any language that roadmaps come in. */
const saysWeeks = (title: string): boolean => {
  const words = new Set(title.toLowerCase().match(/\p{L}+/gu))
  // Chinese writes no spaces between words.
  return positionWords.week.some(
    (week) => words.has(week) || (/\p{Script=Han}/u.test(week) && title.includes(week)),
  )
}

/** "Week 3" or "Weeks 3–4", when the block names any and its title does not say so already. */
export const blockWeeks = (block: Pick<BlockView, 'title' | 'weeks'>): string | null => {
  if (block.weeks === null || saysWeeks(block.title)) return null
  const { from, to } = block.weeks
  return from === to ? t`Week ${from}` : t`Weeks ${from}–${to}`
}
