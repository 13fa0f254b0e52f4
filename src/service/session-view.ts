import type { SessionView } from '#contract/operations/sessions.ts'
import type { StoredSession } from '#db/session-repo.ts'

export const sessionView = ({
  createdMs: _createdMs,
  updatedMs: _updatedMs,
  ...session
}: StoredSession): SessionView => session
