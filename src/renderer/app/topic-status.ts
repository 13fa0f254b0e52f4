import type { TopicStatus } from '#core/roadmap/model.ts'
import { client } from '../bridge.ts'
import { showFailure } from '../ui/toast.tsx'
import { offerUndo } from './undo.ts'

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
  offerUndo(`${title}: ${statusWords[status].toLowerCase()}`, {
    about: topicId,
    words: `${title}: ${statusWords[former].toLowerCase()} again`,
    run: () => setBack({ topicId, title, status: former }),
  })
  return true
}

const setBack = async ({ topicId, title, status }: TopicStatusChange): Promise<boolean> => {
  const answer = await client.call('topic.set-status', { topicId, status })
  if (!answer.ok) showFailure(`“${title}” was not changed back`, answer.error)
  return answer.ok
}
