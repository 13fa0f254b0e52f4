import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Slider } from '@mantine/core'
import { useId, useState, type FormEvent } from 'react'
import type { Failure } from '#contract/errors.ts'
import type { SessionView } from '#contract/operations/sessions.ts'
import { minuteOfDayAt } from '#core/time/zone.ts'
import { useFormat } from '../format-context.tsx'
import { exactLengthWords, sessionTimes, sessionTitle } from '../session-words.ts'
import { ClockField } from './clock-field.tsx'
import { middleOf, splitAt, type SplitRange } from './split.ts'
import { TopicSelect, type TopicChoice } from './topic-select.tsx'
import classes from './session-form.module.css'

const MS_PER_MINUTE = 60_000

export type SplitFormProps = {
  readonly session: SessionView
  readonly range: SplitRange
  /** The session's own zone, as far as this computer knows it. */
  readonly zone: string
  readonly zoneNote: string | null
  readonly topics: readonly TopicChoice[]
  /** Null when it was done; a failure is shown. */
  readonly onSplit: (second: { atMs: number; topicId?: string | null }) => Promise<Failure | null>
  readonly onCancel: () => void
}

/** Cuts a session in two at a time inside it; the second part may be on another topic. */
export const SplitForm = (props: SplitFormProps) => {
  const { session, range, zone, zoneNote, topics, onSplit, onCancel } = props
  const format = useFormat()
  const errorId = useId()
  const [atMs, setAtMs] = useState(() => middleOf(range))
  const [topicId, setTopicId] = useState(session.topicId)
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const chooseMinute = (minute: number): void => {
    const chosen = splitAt(minute, session, zone)
    const times = sessionTimes(session, format)
    setError(chosen === null ? t`Choose a time within ${times}.` : null)
    if (chosen !== null) setAtMs(chosen)
  }
  const split = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy || error !== null) return
    setBusy(true)
    const failure = await onSplit(topicId === session.topicId ? { atMs } : { atMs, topicId })
    setError(failure?.message ?? null)
    setBusy(false)
  }
  const cut = format.instantTime(atMs, zone)
  const firstWords = exactLengthWords(atMs - session.startMs)
  const secondWords = exactLengthWords(session.endMs - atMs)
  return (
    <form className={classes.form} onSubmit={(event) => void split(event)} noValidate>
      <div>
        <div className={classes.at}>
          <ClockField
            label={t`Cut at`}
            minute={minuteOfDayAt(atMs, zone)}
            onChange={chooseMinute}
            describedBy={errorId}
            error={error !== null}
            onLeave={() => setError(null)}
            autoFocus
          />
          <div className={classes.slider}>
            <Slider
              thumbLabel={t`Where to cut`}
              label={null}
              size="md"
              thumbSize={20}
              min={0}
              max={(range.lastMs - range.firstMs) / MS_PER_MINUTE}
              value={(atMs - range.firstMs) / MS_PER_MINUTE}
              onChange={(minutes) => {
                setAtMs(range.firstMs + minutes * MS_PER_MINUTE)
                setError(null)
              }}
              thumbProps={{
                'aria-valuetext': t`${cut}: ${firstWords} and ${secondWords}`,
              }}
            />
          </div>
        </div>
        <div id={errorId} className={classes.notes}>
          {error !== null && (
            <p className={classes.error} role="alert">
              {error}
            </p>
          )}
        </div>
      </div>
      <ol className={classes.parts} aria-label={t`The two parts`}>
        <li className={classes.part}>
          <p className={classes.partTimes}>
            {sessionTimes({ ...session, endMs: atMs }, format)}
            <span className={classes.partLength}>{firstWords}</span>
          </p>
          <p className={classes.partTopic}>{sessionTitle(session)}</p>
        </li>
        <li className={classes.part}>
          <p className={classes.partTimes}>
            {sessionTimes({ ...session, startMs: atMs }, format)}
            <span className={classes.partLength}>{secondWords}</span>
          </p>
          <TopicSelect
            bare
            label={t`Topic of the second part`}
            className={classes.partSelect ?? ''}
            topics={topics}
            value={topicId}
            onChange={setTopicId}
            title={session.title}
          />
        </li>
      </ol>
      {session.note !== '' && (
        <p className={classes.note}>
          <Trans>The note stays with the first part.</Trans>
        </p>
      )}
      {zoneNote !== null && <p className={classes.note}>{zoneNote}</p>}
      <div className={classes.actions}>
        <Button variant="default" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" aria-busy={isBusy}>
          <Trans>Split</Trans>
        </Button>
      </div>
    </form>
  )
}
