import { client } from '../../bridge.ts'
import { openSessionDialog } from './dialog-store.ts'

/** Opens the form for a new session, with a time that keeps clear of the latest ones. */
export const openAddSession = async (topicId: string | null): Promise<void> => {
  const answer = await client.call('session.list', { days: 2 })
  const near = answer.ok ? answer.value.days.flatMap((day) => day.sessions) : []
  openSessionDialog({ type: 'add', topicId, near })
}
