import type { BlockView, TopicView } from '#contract/operations/roadmap.ts'
import type { Range } from '#core/roadmap/model.ts'

/** An estimate as the document writes it, with a real dash in ranges: "3-4 days" is "3–4 days". */
export const asWritten = (raw: string): string => raw.replace(/(?<=\d)\s*(?:-|~|–)\s*(?=\d)/gu, '–').trim()

/** What stands at a topic: its own estimate, else what was assumed for it; null when it has neither. */
export const topicEffort = (
  topic: Pick<TopicView, 'estimate' | 'days' | 'assumed'>,
  studyDays: (days: Range) => string,
): { readonly text: string; readonly assumed: boolean } | null => {
  if (topic.estimate !== null) return { text: asWritten(topic.estimate.raw), assumed: topic.assumed }
  return topic.days === null ? null : { text: studyDays(topic.days), assumed: topic.assumed }
}

/** "Week 3" or "Weeks 3–4", when the block names any and its title does not say so already. */
export const blockWeeks = (block: Pick<BlockView, 'title' | 'weeks'>): string | null => {
  if (block.weeks === null || /\bweeks?\b/iu.test(block.title)) return null
  const { from, to } = block.weeks
  return from === to ? `Week ${from}` : `Weeks ${from}–${to}`
}
