import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormat } from '../format-context.tsx'
import { endDayWords, skippedWords, studyDayWords } from './when-words.ts'
import { whenOf, withTurn, type Stretch, type WhenFields } from './when.ts'
import classes from './session-form.module.css'

export type WhenNotesProps = {
  readonly id: string
  readonly fields: WhenFields
  readonly onChange: (fields: WhenFields) => void
  readonly zone: string
  readonly original: Stretch | null
  readonly dayStartMinute: number
  readonly complaint: string | null
}

/** What is to know about the times, said when it arises. */
export const WhenNotes = ({
  fields,
  onChange,
  zone,
  original,
  dayStartMinute,
  id,
  complaint,
}: WhenNotesProps) => {
  const format = useFormat()
  const when = whenOf(fields, zone, original)
  const startTime = format.time(fields.start.minute)
  const endTime = format.time(fields.end.minute)
  const notes = [
    endDayWords(when, fields.day, zone, format),
    ...skippedWords(when, fields, zone, format),
    studyDayWords(when, { day: fields.day, zone, dayStartMinute }, format),
  ].filter((note) => note !== null)
  return (
    <div className={classes.notes} id={id}>
      {complaint !== null && (
        <p className={classes.error} role="alert">
          {complaint}
        </p>
      )}
      <div role="status">
        {notes.map((note) => (
          <p key={note} className={classes.note}>
            {note}
          </p>
        ))}
      </div>
      {when.startChange === 'overlap' && (
        <TurnBox
          isSecond={fields.start.turn === 2}
          onChange={(turn) => onChange({ ...fields, start: withTurn(fields.start, turn) })}
        >
          <Trans>It began at the second {startTime}</Trans>
        </TurnBox>
      )}
      {when.endChange === 'overlap' && (
        <TurnBox
          isSecond={fields.end.turn === 2}
          onChange={(turn) => onChange({ ...fields, end: withTurn(fields.end, turn) })}
        >
          <Trans>It ended at the second {endTime}</Trans>
        </TurnBox>
      )}
    </div>
  )
}

type TurnBoxProps = {
  readonly isSecond: boolean
  readonly onChange: (turn: 1 | 2) => void
  readonly children: ReactNode
}

/** Which of two equal times was meant. */
const TurnBox = ({ isSecond, onChange, children }: TurnBoxProps) => (
  <Checkbox
    className={classes.turn ?? ''}
    checked={isSecond}
    onChange={(event) => onChange(event.currentTarget.checked ? 2 : 1)}
    label={children}
    description={t`Clocks go back on this day and show this time twice.`}
  />
)
