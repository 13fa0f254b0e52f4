import { t } from '@lingui/core/macro'
import type { Failure } from '#contract/errors.ts'
import type { Input } from '#contract/operations.ts'
import type { SessionView } from '#contract/operations/sessions.ts'
import { client } from '../../bridge.ts'
import { lengthWords, sessionTitle } from '../../ui/session-words.ts'
import { showFailure } from '../../ui/toast.tsx'
import { offerUndo } from '../undo.ts'

type Named = Pick<SessionView, 'title' | 'startMs' | 'endMs'>

/** "25 min of Decorators" */
const nameOf = (session: Named): string =>
  t`${lengthWords(session.endMs - session.startMs)} of ${session.title === '' ? 'study' : sessionTitle(session)}`

/** Adds a session by hand; a failure is for the form to show. `title` names its topic in the words. */
export const addSession = async (session: Input<'session.add'>, title: string): Promise<Failure | null> => {
  const answer = await client.call('session.add', session)
  if (!answer.ok) return answer.error
  offerUndo(t`Added ${nameOf({ ...session, title })}`, answer.value.changeId, answer.value.sessionId)
  return null
}

/** Changes what is named of a session; nothing to change is no failure. */
export const editSession = async (
  session: SessionView,
  change: Input<'session.edit'>['change'],
): Promise<Failure | null> => {
  if (Object.keys(change).length === 0) return null
  const answer = await client.call('session.edit', { sessionId: session.id, change })
  if (!answer.ok) return answer.error
  offerUndo(t`Changed ${nameOf(session)}`, answer.value.changeId, session.id)
  return null
}

/** Makes two of a session; the second may be on another topic. */
export const splitSession = async (
  session: SessionView,
  second: Omit<Input<'session.split'>, 'sessionId'>,
): Promise<Failure | null> => {
  const answer = await client.call('session.split', { sessionId: session.id, ...second })
  if (!answer.ok) return answer.error
  offerUndo(t`Split ${nameOf(session)} in two`, answer.value.changeId, session.id)
  return null
}

/** Deletes a session at once: Undo brings it back. */
export const removeSession = async (session: SessionView): Promise<void> => {
  const answer = await client.call('session.remove', { sessionId: session.id })
  if (!answer.ok) {
    showFailure(t`The session was not deleted`, answer.error)
    return
  }
  offerUndo(t`Deleted ${nameOf(session)}`, answer.value.changeId, session.id)
}
