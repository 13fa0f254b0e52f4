import { includedTopics } from '#core/planning/topics.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import type { StoredTopic } from '#db/roadmap-tree.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { topicsOf } from './situation.ts'
import type { Situation } from './situation.ts'

/** A topic that slots can be made for: part of the plan, and something left to do. */
export const plannableTopic = ({ plan, roadmap }: Situation, topicId: string): Outcome<StoredTopic> => {
  const topic = topicsOf(roadmap).find(({ id }) => id === topicId)
  if (topic === undefined) return notFound('topic')
  const { title, status, key } = topic
  if (status === 'done')
    return fail(
      'INVALID',
      i18n.t('“{title}” is done. Set it to open again, then it can be planned.', { title }),
    )
  if (status === 'skipped')
    return fail(
      'INVALID',
      i18n.t('“{title}” is skipped. Set it to open again, then it can be planned.', { title }),
    )
  const isIncluded = includedTopics(roadmap, plan.settings.choices).some((one) => one.key === key)
  return isIncluded
    ? ok(topic)
    : fail('INVALID', i18n.t('“{title}” is not part of the plan, so it has no slots.', { title }))
}
