import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { TimePicker } from '@mantine/dates'
import { useFormat } from '../format-context.tsx'
import { clockText, minuteOfClock } from '../plan-form/study-week.ts'

export type ClockFieldProps = {
  readonly label: string
  readonly minute: number
  readonly onChange: (minute: number) => void
  /** Id of the words that explain or complain. */
  readonly describedBy?: string
  readonly error?: boolean
  /** The field shows the time that holds again. */
  readonly onLeave?: () => void
  /** Takes the focus when its dialog opens. */
  readonly autoFocus?: boolean
}

/** A time of day by the learner's clock, minute by minute. */
export const ClockField = (props: ClockFieldProps) => {
  const { label, minute, onChange, describedBy, error = false, onLeave, autoFocus = false } = props
  const format = useFormat()
  // The picker keeps what was typed; drawn anew when left, it shows the time that holds.
  const [timesLeft, setTimesLeft] = useState(0)
  const described = describedBy === undefined ? {} : { 'aria-describedby': describedBy }
  return (
    <TimePicker
      key={timesLeft}
      label={label}
      value={clockText(minute)}
      onChange={(text) => {
        const chosen = minuteOfClock(text)
        if (chosen !== null) onChange(chosen)
      }}
      onBlur={() => {
        setTimesLeft(timesLeft + 1)
        onLeave?.()
      }}
      error={error}
      format={format.isTwelveHour ? '12h' : '24h'}
      hoursInputLabel={t`${label}, hours`}
      minutesInputLabel={t`${label}, minutes`}
      amPmInputLabel={t`${label}, before or after noon`}
      hoursInputProps={autoFocus ? { ...described, 'data-autofocus': true } : described}
      minutesInputProps={described}
    />
  )
}
