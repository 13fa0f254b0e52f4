import type { SessionView } from '#contract/operations/sessions.ts'
import type { StudyKind } from '#core/planning/model.ts'
import { whenOf, type Stretch, type WhenFields } from './when.ts'

/** A session as it stands in the form. */
export type SessionDraft = {
  readonly topicId: string | null
  readonly kind: StudyKind
  readonly when: WhenFields
  readonly note: string
}

/** What the form hands over. */
export type SessionValues = Stretch & {
  readonly topicId: string | null
  readonly kind: StudyKind
  readonly note: string
}

/** The draft with its instants; null while it has no length. */
export const valuesOf = (
  { when: fields, topicId, kind, note }: SessionDraft,
  zone: string,
  original: Stretch | null,
): SessionValues | null => {
  const { startMs, endMs } = whenOf(fields, zone, original)
  return endMs === null ? null : { topicId, kind, note: note.trim(), startMs, endMs }
}

/** Only what differs from the session: the rest is not touched, whoever changed it meanwhile. */
export const changeOf = (session: SessionView, values: SessionValues): Partial<SessionValues> =>
  Object.fromEntries(
    Object.entries(values).filter(([field, value]) => session[field as keyof SessionValues] !== value),
  )
