import { NumberInput } from '@mantine/core'
import { TimePicker } from '@mantine/dates'
import { useFormat } from '../format-context.tsx'
import { clockText, minuteOfClock } from './study-week.ts'

export type HoursInputProps = {
  readonly label: string
  readonly minutes: number
  readonly onChange: (minutes: number) => void
  /** The label is spoken only; a table heading shows it. */
  readonly bare?: boolean
  readonly width?: number
}

const MOST_HOURS = 16

/** A length of time in hours, in quarter steps when typed and half steps by the arrows. */
export const HoursInput = ({ label, minutes, onChange, bare = false, width = 130 }: HoursInputProps) => (
  <NumberInput
    {...(bare ? { 'aria-label': label } : { label })}
    value={Math.round((minutes / 60) * 100) / 100}
    onChange={(hours) => {
      if (typeof hours === 'number' && hours > 0) onChange(Math.min(MOST_HOURS * 60, Math.round(hours * 60)))
    }}
    min={0.25}
    max={MOST_HOURS}
    step={0.5}
    decimalScale={2}
    allowedDecimalSeparators={['.', ',']}
    suffix=" h"
    w={width}
  />
)

export type StartTimeInputProps = {
  readonly label: string
  readonly minute: number
  readonly onChange: (minuteOfDay: number) => void
  readonly bare?: boolean
  readonly width?: number
}

/** A time of day by the learner's clock. */
export const StartTimeInput = ({
  label,
  minute,
  onChange,
  bare = false,
  width = 130,
}: StartTimeInputProps) => {
  const format = useFormat()
  return (
    <TimePicker
      {...(bare ? { 'aria-label': label } : { label })}
      value={clockText(minute)}
      onChange={(text) => {
        const chosen = minuteOfClock(text)
        if (chosen !== null) onChange(chosen)
      }}
      format={format.isTwelveHour ? '12h' : '24h'}
      hoursInputLabel={`${label}, hours`}
      minutesInputLabel={`${label}, minutes`}
      amPmInputLabel={`${label}, before or after noon`}
      w={width}
    />
  )
}
