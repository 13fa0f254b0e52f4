import { t } from '@lingui/core/macro'
import type { Failure } from '#contract/errors.ts'
import type { Input } from '#contract/operations.ts'
import type { SessionView } from '#contract/operations/sessions.ts'
import { client } from '../../bridge.ts'
import { lengthWords } from '../../ui/session-words.ts'
import { showFailure } from '../../ui/toast.tsx'
import { offerUndo } from '../undo.ts'

type Named = Pick<SessionView, 'title' | 'startMs' | 'endMs'>

const lengthOf = ({ startMs, endMs }: Named): string => lengthWords(endMs - startMs)

/** "Added 25 min of Decorators" */
const addedWords = (session: Named): string => {
  const length = lengthOf(session)
  const { title } = session
  return title === '' ? t`Added ${length} of study` : t`Added ${length} of ${title}`
}

const changedWords = (session: Named): string => {
  const length = lengthOf(session)
  const { title } = session
  return title === '' ? t`Changed ${length} of study` : t`Changed ${length} of ${title}`
}

const splitWords = (session: Named): string => {
  const length = lengthOf(session)
  const { title } = session
  return title === '' ? t`Split ${length} of study in two` : t`Split ${length} of ${title} in two`
}

const deletedWords = (session: Named): string => {
  const length = lengthOf(session)
  const { title } = session
  return title === '' ? t`Deleted ${length} of study` : t`Deleted ${length} of ${title}`
}

/** Adds a session by hand; a failure is for the form to show. `title` names its topic in the words. */
export const addSession = async (session: Input<'session.add'>, title: string): Promise<Failure | null> => {
  const answer = await client.call('session.add', session)
  if (!answer.ok) return answer.error
  offerUndo(addedWords({ ...session, title }), answer.value.changeId, answer.value.sessionId)
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
  offerUndo(changedWords(session), answer.value.changeId, session.id)
  return null
}

/** Makes two of a session; the second may be on another topic. */
export const splitSession = async (
  session: SessionView,
  second: Omit<Input<'session.split'>, 'sessionId'>,
): Promise<Failure | null> => {
  const answer = await client.call('session.split', { sessionId: session.id, ...second })
  if (!answer.ok) return answer.error
  offerUndo(splitWords(session), answer.value.changeId, session.id)
  return null
}

/** Deletes a session at once: Undo brings it back. */
export const removeSession = async (session: SessionView): Promise<void> => {
  const answer = await client.call('session.remove', { sessionId: session.id })
  if (!answer.ok) {
    showFailure(t`The session was not deleted`, answer.error)
    return
  }
  offerUndo(deletedWords(session), answer.value.changeId, session.id)
}
