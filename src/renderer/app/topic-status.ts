import type { TopicStatus } from '#core/roadmap/model.ts'
import { client } from '../bridge.ts'
import { showFailure, showToast } from '../ui/toast.tsx'

export const statusWords: Readonly<Record<TopicStatus, string>> = {
  pending: 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  skipped: 'Skipped',
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
    showFailure(`“${title}” was not changed`, answer.error)
    return false
  }
  const { former } = answer.value
  showToast({
    message: `${title}: ${statusWords[status].toLowerCase()}`,
    about: topicId,
    onUndo: () => void undoTopicStatus({ topicId, title, status: former }),
  })
  return true
}

const undoTopicStatus = async ({ topicId, title, status }: TopicStatusChange): Promise<void> => {
  const answer = await client.call('topic.set-status', { topicId, status })
  if (!answer.ok) showFailure(`“${title}” was not changed back`, answer.error)
}
