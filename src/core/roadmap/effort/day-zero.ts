import type { DraftRoadmap, DraftTopic } from '../draft.ts'
import type { Estimate } from '../model.ts'

type Placed = DraftTopic & { readonly estimate: Estimate }

const isPlaced = (topic: DraftTopic): topic is Placed => topic.positioned && topic.estimate?.unit === 'day'

/**
 * A row "0" above days that fill the stated total without it is a preparation: it takes none of those days. Where days
 * are counted from zero it is a day like the others.
 */
export const freeDayZero = ({ phases, total }: Pick<DraftRoadmap, 'phases' | 'total'>): void => {
  const blocks = phases.flatMap((phase) => phase.blocks)
  const placed = blocks.flatMap(({ topics }) => topics).filter((topic) => isPlaced(topic))
  const days = placed.reduce((sum, { estimate }) => sum + estimate.max, 0)
  const zero = placed.find(({ estimate }) => /^\p{L}*\s*0\p{Script=Han}*$/u.test(estimate.raw))
  if (total?.unit !== 'day' || zero === undefined || days !== total.max + 1) return
  const freed: DraftTopic = { ...zero, estimate: { ...zero.estimate, min: 0, max: 0 } }
  for (const { topics } of blocks) {
    const index = topics.indexOf(zero)
    if (index >= 0) topics[index] = freed
  }
}
