import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { NumberInput } from '@mantine/core'
import { TimePicker } from '@mantine/dates'
import { useFormat } from '../format-context.tsx'
import { clockText, isMovedByMidnight, minuteOfClock, minutesOfHours } from './study-week.ts'

export type HoursInputProps = {
  readonly label: string
  readonly minutes: number
  readonly onChange: (minutes: number) => void
  /** The label is spoken only; a table heading shows it. */
  readonly bare?: boolean
  readonly width?: number
}

const LEAST_HOURS = 0.25
const MOST_HOURS = 16

/** A length of time in hours, in half steps by the arrows. What is typed stays until the field is left. */
export const HoursInput = ({ label, minutes, onChange, bare = false, width = 130 }: HoursInputProps) => {
  const [typed, setTyped] = useState<{ readonly text: number | string; readonly minutes: number } | null>(
    null,
  )
  // A change from outside is newer than what was typed.
  const isTyping = typed !== null && typed.minutes === minutes
  return (
    <NumberInput
      {...(bare ? { 'aria-label': label } : { label })}
      value={isTyping ? typed.text : Math.round((minutes / 60) * 100) / 100}
      onChange={(hours) => {
        const chosen = typeof hours === 'number' ? minutesOfHours(hours, LEAST_HOURS, MOST_HOURS) : null
        setTyped({ text: hours, minutes: chosen ?? minutes })
        if (chosen !== null && chosen !== minutes) onChange(chosen)
      }}
      onBlur={() => setTyped(null)}
      clampBehavior="none"
      min={LEAST_HOURS}
      max={MOST_HOURS}
      step={0.5}
      decimalScale={2}
      allowedDecimalSeparators={['.', ',']}
      suffix={` ${t({ message: 'h', comment: 'hours, after a number' })}`}
      w={width}
    />
  )
}

export type StartTimeInputProps = {
  readonly label: string
  readonly minute: number
  /** How long the study time is that starts here: it has to end by midnight. */
  readonly minutes: number
  readonly onChange: (minuteOfDay: number) => void
  readonly bare?: boolean
  readonly width?: number
}

/** A time of day by the learner's clock. */
export const StartTimeInput = ({
  label,
  minute,
  minutes,
  onChange,
  bare = false,
  width = 130,
}: StartTimeInputProps) => {
  const format = useFormat()
  const [asked, setAsked] = useState(minute)
  const [isFocused, setIsFocused] = useState(false)
  // The picker keeps what was typed; drawn anew when left, it shows the time that holds.
  const [timesLeft, setTimesLeft] = useState(0)
  const movedTo = format.time(minute)
  const isMoved = !isFocused && isMovedByMidnight(asked, { startMinute: minute, minutes })
  return (
    <TimePicker
      key={timesLeft}
      {...(bare ? { 'aria-label': label } : { label })}
      value={clockText(minute)}
      onChange={(text) => {
        const chosen = minuteOfClock(text)
        if (chosen === null) return
        setAsked(chosen)
        onChange(chosen)
      }}
      onFocus={() => setIsFocused(true)}
      onBlur={() => {
        setIsFocused(false)
        setTimesLeft(timesLeft + 1)
      }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        isMoved && (
          <span role="status">
            <Trans>Moved to {movedTo} so that the day ends by midnight.</Trans>
          </span>
        )
      }
      format={format.isTwelveHour ? '12h' : '24h'}
      hoursInputLabel={t`${label}, hours`}
      minutesInputLabel={t`${label}, minutes`}
      amPmInputLabel={t`${label}, before or after noon`}
      w={width}
    />
  )
}
