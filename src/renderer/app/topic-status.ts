import { t } from '@lingui/core/macro'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { client } from '../bridge.ts'
import { showFailure } from '../ui/toast.tsx'
import { offerUndo } from './undo.ts'

export const statusWords: Readonly<Record<TopicStatus, string>> = {
  pending: t`Not started`,
  'in-progress': t`In progress`,
  done: t`Done`,
  skipped: t`Skipped`,
}

/** The same within a sentence or a list. */
export const statusInWords: Readonly<Record<TopicStatus, string>> = {
  pending: t`not started`,
  'in-progress': t`in progress`,
  done: t`done`,
  skipped: t`skipped`,
}

export type TopicStatusChange = {
  readonly topicId: string
  readonly title: string
  readonly status: TopicStatus
}

/**
 * Sets a topic's status and offers Undo. The screens redraw through the `changed` event. True when it was set.
 */
export const changeTopicStatus = async ({ topicId, title, status }: TopicStatusChange): Promise<boolean> => {
  const answer = await client.call('topic.set-status', { topicId, status })
  if (!answer.ok) {
    showFailure(t`“${title}” was not changed`, answer.error)
    return false
  }
  offerUndo(`${title}: ${statusInWords[status]}`, answer.value.changeId, topicId)
  return true
}
