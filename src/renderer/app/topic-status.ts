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
  const undo: TopicStatusChange = { topicId, title, status: answer.value.former }
  undos = [...undos, undo].slice(-MOST_UNDOS)
  showToast({
    message: `${title}: ${statusWords[status].toLowerCase()}`,
    about: topicId,
    onUndo: () => void takeBack(undo),
  })
  return true
}

/** How far back Ctrl/Cmd+Z leads; who wants to go further does not remember what it was. */
const MOST_UNDOS = 20

/** What takes back the changes made in this window, the newest last. */
let undos: readonly TopicStatusChange[] = []

const takeBack = async (undo: TopicStatusChange): Promise<boolean> => {
  undos = undos.filter((other) => other !== undo)
  const { topicId, title, status } = undo
  const answer = await client.call('topic.set-status', { topicId, status })
  if (!answer.ok) showFailure(`“${title}” was not changed back`, answer.error)
  return answer.ok
}

/** Ctrl/Cmd+Z: takes back the last change made in this window that still stands, and says which one it was. */
export const undoLastTopicStatus = async (): Promise<void> => {
  const undo = undos.at(-1)
  if (undo === undefined || !(await takeBack(undo))) return
  showToast({
    message: `${undo.title}: ${statusWords[undo.status].toLowerCase()} again`,
    about: undo.topicId,
  })
}
