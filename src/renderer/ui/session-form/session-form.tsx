import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { Failure } from '#contract/errors.ts'
import { STUDY_KINDS } from '#core/planning/kinds.ts'
import { kinds } from '../kind-mark.tsx'
import { valuesOf, type SessionDraft, type SessionValues } from './session-draft.ts'
import { TopicSelect, type TopicChoice } from './topic-select.tsx'
import { WhenFieldsInput } from './when-fields.tsx'
import type { Stretch, WhenFields } from './when.ts'
import classes from './session-form.module.css'

export type SessionFormProps = {
  readonly initial: SessionDraft
  /** The session as it was; null for a new one. */
  readonly original: (Stretch & { readonly title: string; readonly when: WhenFields }) | null
  /** The times are meant in it. */
  readonly zone: string
  /** Said when it is not the learner's present zone. */
  readonly zoneNote: string | null
  readonly dayStartMinute: number
  readonly latestDay: string
  readonly topics: readonly TopicChoice[]
  readonly saveLabel: string
  /** Null when it was saved; a failure is shown where it belongs, and nothing typed is lost. */
  readonly onSave: (values: SessionValues) => Promise<Failure | null>
  readonly onCancel: () => void
}

const kindChoices = STUDY_KINDS.map((kind) => ({ value: kind, label: kinds[kind].label }))

/** Where a failure belongs: times that overlap or lie ahead, a topic that is gone, or none of them. */
const placeOf = (failure: Failure | null, isNew: boolean): 'when' | 'topic' | 'form' | null => {
  if (failure === null) return null
  if (failure.code === 'INVALID' || failure.code === 'CONFLICT') return 'when'
  return failure.code === 'NOT_FOUND' && isNew ? 'topic' : 'form'
}

/** A session to add or to change. */
export const SessionForm = (props: SessionFormProps) => {
  const { initial, original, zone, zoneNote, topics, onSave, onCancel } = props
  const [draft, setDraft] = useState(initial)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const place = placeOf(failure, original === null)
  const change = (part: Partial<SessionDraft>): void => {
    setDraft({ ...draft, ...part })
    setFailure(null)
  }
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const values = valuesOf(draft, zone, original)
    if (values === null || isBusy) return
    setBusy(true)
    setFailure(await onSave(values))
    setBusy(false)
  }
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)} noValidate>
      <TopicSelect
        topics={topics}
        value={draft.topicId}
        onChange={(topicId) => change({ topicId })}
        title={original?.title ?? ''}
        error={place === 'topic' ? failure?.message : null}
        autoFocus
      />
      <fieldset className={classes.kind}>
        <legend className={classes.legend}>
          <Trans>Kind of work</Trans>
        </legend>
        <SegmentedControl
          fullWidth
          aria-label={t`Kind of work`}
          data={kindChoices}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
      </fieldset>
      <WhenFieldsInput
        fields={draft.when}
        onChange={(when) => change({ when })}
        zone={zone}
        original={original}
        originalFields={original?.when ?? null}
        dayStartMinute={props.dayStartMinute}
        latestDay={props.latestDay}
        error={place === 'when' ? (failure?.message ?? null) : null}
      />
      {zoneNote !== null && <p className={classes.note}>{zoneNote}</p>}
      <Textarea
        label={t`Note (if you like)`}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={8}
      />
      {place === 'form' && (
        <p className={classes.error} role="alert">
          {failure?.message}
        </p>
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" aria-busy={isBusy}>
          {props.saveLabel}
        </Button>
      </div>
    </form>
  )
}
