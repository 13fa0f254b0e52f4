import type { SlotView } from '#contract/operations/plan.ts'

/** Slots that follow each other on the same topic. */
export type TopicRun = { readonly first: SlotView; readonly last: SlotView }

/** Joins neighbouring slots of one topic: a topic of three days is one entry, not three. */
export const topicRuns = (slots: readonly SlotView[]): readonly TopicRun[] => {
  const runs: TopicRun[] = []
  for (const slot of slots) {
    const run = runs.at(-1)
    if (run !== undefined && run.last.topic.id === slot.topic.id)
      runs[runs.length - 1] = { ...run, last: slot }
    else runs.push({ first: slot, last: slot })
  }
  return runs
}
