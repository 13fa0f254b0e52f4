import { t } from '@lingui/core/macro'
import { NumberInput } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useId } from 'react'
import { useFormat } from '../../../ui/format-context.tsx'
import { calendarLabels } from '../../../ui/plan-form/calendar-labels.ts'
import { typedDay } from '../../../ui/plan-form/typed-day.ts'
import { ClockField } from '../../../ui/session-form/clock-field.tsx'
import type { Place } from '../place.ts'
import { placeNotes } from '../words.ts'
import classes from './place-fields.module.css'

const LEAST_MINUTES = 5
const MOST_MINUTES = 1440

export type PlaceFieldsProps = {
  readonly place: Place
  /** What of it changed: fields answer in their own time, none of them knows the others' latest. */
  readonly onChange: (part: Partial<Place>) => void
  readonly zone: string
  /** Nothing is planned before it. */
  readonly firstDay: string
  /** Only the length can be changed. */
  readonly isStartFixed?: boolean
  /** The first field to change takes the focus when its dialog opens. */
  readonly autoFocus?: boolean
  /** Why it cannot be there. */
  readonly error: string | null
}

/** Day, start and length, and what they come to. */
export const PlaceFields = (props: PlaceFieldsProps) => {
  const { place, onChange, zone, firstDay, isStartFixed = false, autoFocus = false, error } = props
  const format = useFormat()
  const notesId = useId()
  return (
    <div>
      <div className={classes.fields} data-fixed={isStartFixed}>
        {!isStartFixed && (
          <>
            <DateInput
              label={t`Day`}
              value={place.day}
              minDate={firstDay}
              valueFormat={format.dayWithWeekday}
              dateParser={(text) => typedDay(text, format.locale)}
              onChange={(day) => {
                if (day !== null) onChange({ day })
              }}
              leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden="true" />}
              hideOutsideDates
              ariaLabels={calendarLabels}
              popoverProps={{ withinPortal: false }}
              aria-describedby={notesId}
            />
            <ClockField
              label={t({ message: 'Start', context: 'time' })}
              minute={place.startMinute}
              onChange={(startMinute) => onChange({ startMinute })}
              describedBy={notesId}
              error={error !== null}
              autoFocus={autoFocus}
            />
          </>
        )}
        <NumberInput
          label={t`Length`}
          value={place.minutes}
          onChange={(typed) => {
            if (typeof typed === 'number' && typed >= LEAST_MINUTES && typed <= MOST_MINUTES) {
              onChange({ minutes: Math.round(typed) })
            }
          }}
          min={LEAST_MINUTES}
          max={MOST_MINUTES}
          step={15}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="blur"
          suffix={` ${t`min`}`}
          aria-describedby={notesId}
          data-autofocus={(autoFocus && isStartFixed) || undefined}
        />
      </div>
      <div id={notesId} className={classes.notes}>
        {error !== null && (
          <p className={classes.error} role="alert">
            {error}
          </p>
        )}
        <div role="status">
          {placeNotes(place, zone, format).map((note) => (
            <p key={note} className={classes.note}>
              {note}
            </p>
          ))}
        </div>
      </div>
    </div>
  )
}
