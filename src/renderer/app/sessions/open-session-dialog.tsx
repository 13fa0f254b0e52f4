import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import type { SessionView } from '#contract/operations/sessions.ts'
import { dayAt, resolveZone } from '#core/time/zone.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { changeOf } from '../../ui/session-form/session-draft.ts'
import { SessionForm } from '../../ui/session-form/session-form.tsx'
import { SplitForm } from '../../ui/session-form/split-form.tsx'
import { splitRange } from '../../ui/session-form/split.ts'
import type { TopicChoice } from '../../ui/session-form/topic-select.tsx'
import { fieldsOf, suggestedStretch } from '../../ui/session-form/when.ts'
import { zonePlace } from '../../ui/session-words.ts'
import type { Frame } from '../frame-store.ts'
import { closeSessionDialog, useSessionDialog, type SessionDialog } from './dialog-store.ts'
import { addSession, editSession, splitSession } from './session-changes.ts'
import { useTopicChoices } from './topic-choices.ts'

export type OpenSessionDialogProps = { readonly dialog: SessionDialog; readonly frame: Frame }

const titles: Readonly<Record<SessionDialog['type'], string>> = {
  add: t`Add a session`,
  edit: t`Edit the session`,
  split: t`Split the session`,
}

/** The dialog that is asked for, over whatever screen is shown. */
export const OpenSessionDialog = ({ dialog, frame }: OpenSessionDialogProps) => {
  const isOpen = useSessionDialog((store) => store.isOpen)
  // Opened one step after it is there: only then it knows where the focus was, to give it back.
  const isThere = useSessionDialog((store) => store.isThere)
  useEffect(() => useSessionDialog.setState({ isThere: true }), [])
  const topics = useTopicChoices(frame.running)
  return (
    <Dialog
      title={titles[dialog.type]}
      isOpen={isOpen && isThere}
      onClose={closeSessionDialog}
      size="lg"
      keepsTyped
    >
      {dialog.type === 'add' && <AddSession dialog={dialog} frame={frame} topics={topics} />}
      {dialog.type === 'edit' && <EditSession session={dialog.session} frame={frame} topics={topics} />}
      {dialog.type === 'split' && <SplitSession session={dialog.session} frame={frame} topics={topics} />}
    </Dialog>
  )
}

/** "Times are Tokyo time (Asia/Tokyo).", when clocks there differ from the learner's present ones. */
const zoneNoteOf = (zone: string, frame: Frame): string | null => {
  const place = zonePlace(zone, frame.info.zone)
  return place === null ? null : t`Times are ${place} time (${zone}).`
}

const localDay = (instantMs: number, zone: string): string => dayAt({ instantMs, zone, dayStartMinute: 0 })

type AddSessionProps = {
  readonly dialog: Extract<SessionDialog, { readonly type: 'add' }>
  readonly frame: Frame
  readonly topics: readonly TopicChoice[]
}

const AddSession = ({ dialog, frame, topics }: AddSessionProps) => {
  const zone = resolveZone(frame.plan?.settings.zone ?? frame.info.zone).zone
  const nowMs = useSessionDialog((store) => store.openedMs)
  return (
    <SessionForm
      initial={{
        topicId: dialog.topicId,
        kind: 'learn',
        when: fieldsOf(suggestedStretch(nowMs, dialog.near), zone),
        note: '',
      }}
      original={null}
      zone={zone}
      zoneNote={zoneNoteOf(zone, frame)}
      dayStartMinute={frame.settings.dayStartMinute}
      latestDay={localDay(nowMs, zone)}
      topics={topics}
      saveLabel={t`Add`}
      onSave={async (values) => {
        const title = topics.find(({ id }) => id === values.topicId)?.title ?? ''
        const failure = await addSession(values, title)
        if (failure === null) closeSessionDialog()
        return failure
      }}
      onCancel={closeSessionDialog}
    />
  )
}

type OneSessionProps = {
  readonly session: SessionView
  readonly frame: Frame
  readonly topics: readonly TopicChoice[]
}

const EditSession = ({ session, frame, topics }: OneSessionProps) => {
  const zone = resolveZone(session.zone).zone
  const { topicId, kind, note, startMs, endMs, title } = session
  const when = fieldsOf(session, zone)
  const nowMs = useSessionDialog((store) => store.openedMs)
  return (
    <SessionForm
      initial={{ topicId, kind, when, note }}
      original={{ startMs, endMs, title, when }}
      zone={zone}
      zoneNote={zoneNoteOf(session.zone, frame)}
      dayStartMinute={frame.settings.dayStartMinute}
      latestDay={localDay(nowMs, zone)}
      topics={topics}
      saveLabel={t`Save`}
      onSave={async (values) => {
        const failure = await editSession(session, changeOf(session, values))
        if (failure === null) closeSessionDialog()
        return failure
      }}
      onCancel={closeSessionDialog}
    />
  )
}

const SplitSession = ({ session, frame, topics }: OneSessionProps) => {
  const range = splitRange(session)
  if (range === null)
    return (
      <p>
        <Trans>It is shorter than a minute: there is nothing to split.</Trans>
      </p>
    )
  return (
    <SplitForm
      session={session}
      range={range}
      zone={resolveZone(session.zone).zone}
      zoneNote={zoneNoteOf(session.zone, frame)}
      topics={topics}
      onSplit={async (second) => {
        const failure = await splitSession(session, second)
        if (failure === null) closeSessionDialog()
        return failure
      }}
      onCancel={closeSessionDialog}
    />
  )
}
