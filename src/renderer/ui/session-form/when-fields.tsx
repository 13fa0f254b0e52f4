import { t } from '@lingui/core/macro'
import { NumberInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useId } from 'react'
import { useFormat } from '../format-context.tsx'
import { calendarLabels } from '../plan-form/calendar-labels.ts'
import { typedDay } from '../plan-form/typed-day.ts'
import { ClockField } from './clock-field.tsx'
import { WhenNotes } from './when-notes.tsx'
import { clockTyped, whenOf, withLength, type Stretch, type WhenFields } from './when.ts'
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
  const complaint = when.endMs === null ? t`It has to end after it begins.` : error
  return (
    <div>
      <div className={classes.when}>
        <DateInput
          className={classes.day ?? ''}
          label={t`Day`}
          value={fields.day}
          maxDate={latestDay}
          valueFormat={format.dayWithWeekday}
          dateParser={(text) => typedDay(text, format.locale)}
          onChange={(day) => {
            if (day !== null) onChange({ ...fields, day })
          }}
          leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden="true" />}
          hideOutsideDates
          ariaLabels={calendarLabels}
          popoverProps={{ withinPortal: false }}
        />
        <ClockField
          label={t({ message: 'Start', context: 'time' })}
          minute={fields.start.minute}
          onChange={(minute) =>
            onChange({ ...fields, start: clockTyped(minute, originalFields?.start ?? null) })
          }
          describedBy={notesId}
        />
        <ClockField
          label={t({ message: 'End', context: 'time' })}
          minute={fields.end.minute}
          onChange={(minute) => onChange({ ...fields, end: clockTyped(minute, originalFields?.end ?? null) })}
          describedBy={notesId}
          error={complaint !== null}
        />
        <NumberInput
          label={t`Length`}
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
          suffix={` ${t({ message: 'min', comment: 'minutes, after a number' })}`}
        />
      </div>
      <WhenNotes
        id={notesId}
        fields={fields}
        onChange={onChange}
        zone={zone}
        original={original}
        dayStartMinute={props.dayStartMinute}
        complaint={complaint}
      />
    </div>
  )
}
