import { Checkbox, NumberInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import { useFormat } from '../format-context.tsx'
import { calendarLabels } from '../plan-form/calendar-labels.ts'
import { isMonthFirst, typedDay } from '../plan-form/typed-day.ts'
import { ClockField } from './clock-field.tsx'
import { endDayWords, skippedWords, studyDayWords } from './when-words.ts'
import { clockTyped, whenOf, withLength, withTurn, type Stretch, type WhenFields } from './when.ts'
import classes from './session-form.module.css'

const MS_PER_MINUTE = 60_000
/** A day less a minute: an end at the time of the start would be no length at all. */
const MOST_MINUTES = 1439

export type WhenFieldsInputProps = {
  readonly fields: WhenFields
  readonly onChange: (fields: WhenFields) => void
  readonly zone: string
  /** The session as it was; null for a new one. */
  readonly original: Stretch | null
  /** The fields of the original: typing the same again brings its seconds back. */
  readonly originalFields: WhenFields | null
  readonly dayStartMinute: number
  readonly latestDay: string
  readonly error: string | null
}

/** Day, start, end and length; each says what the others come to. */
export const WhenFieldsInput = (props: WhenFieldsInputProps) => {
  const { fields, onChange, zone, original, originalFields, latestDay, error } = props
  const format = useFormat()
  const notesId = useId()
  const when = whenOf(fields, zone, original)
  const minutes = when.endMs === null ? 0 : Math.floor((when.endMs - when.startMs) / MS_PER_MINUTE)
  const complaint = when.endMs === null ? 'It has to end after it begins.' : error
  return (
    <div>
      <div className={classes.when}>
        <DateInput
          className={classes.day ?? ''}
          label="Day"
          value={fields.day}
          maxDate={latestDay}
          valueFormat={format.dayWithWeekday}
          dateParser={(text) => typedDay(text, isMonthFirst(format.locale))}
          onChange={(day) => {
            if (day !== null) onChange({ ...fields, day })
          }}
          leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden="true" />}
          hideOutsideDates
          ariaLabels={calendarLabels}
          popoverProps={{ withinPortal: false }}
        />
        <ClockField
          label="Start"
          minute={fields.start.minute}
          onChange={(minute) =>
            onChange({ ...fields, start: clockTyped(minute, originalFields?.start ?? null) })
          }
          describedBy={notesId}
        />
        <ClockField
          label="End"
          minute={fields.end.minute}
          onChange={(minute) => onChange({ ...fields, end: clockTyped(minute, originalFields?.end ?? null) })}
          describedBy={notesId}
          error={complaint !== null}
        />
        <NumberInput
          label="Length"
          value={minutes}
          onChange={(typed) => {
            if (typeof typed === 'number' && typed >= 1 && typed <= MOST_MINUTES && typed !== minutes) {
              onChange(withLength(fields, Math.round(typed), zone))
            }
          }}
          min={1}
          max={MOST_MINUTES}
          step={5}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          suffix=" min"
        />
      </div>
      <WhenNotes {...props} id={notesId} complaint={complaint} />
    </div>
  )
}

type WhenNotesProps = WhenFieldsInputProps & { readonly id: string; readonly complaint: string | null }

/** What is to know about the times, said when it arises. */
const WhenNotes = ({ fields, onChange, zone, original, dayStartMinute, id, complaint }: WhenNotesProps) => {
  const format = useFormat()
  const when = whenOf(fields, zone, original)
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
          It began at the second {format.time(fields.start.minute)}
        </TurnBox>
      )}
      {when.endChange === 'overlap' && (
        <TurnBox
          isSecond={fields.end.turn === 2}
          onChange={(turn) => onChange({ ...fields, end: withTurn(fields.end, turn) })}
        >
          It ended at the second {format.time(fields.end.minute)}
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
    description="Clocks go back on this day and show this time twice."
  />
)
