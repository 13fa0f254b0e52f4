import { t } from '@lingui/core/macro'
import { DateInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useFormat } from '../format-context.tsx'
import { calendarLabels } from './calendar-labels.ts'
import { typedDay, typedProblem } from './typed-day.ts'

export type DayFieldProps = {
  readonly label: string
  /** ISO day; null for none. */
  readonly value: string | null
  readonly onChange: (day: string | null) => void
  /** The first day that can be chosen. */
  readonly minDay?: string
  /** The last day that can be chosen. */
  readonly maxDay?: string
  readonly description?: string
  readonly error?: ReactNode
  /** Can be emptied again. */
  readonly isOptional?: boolean
  /** A calendar stands beside it already: none opens. */
  readonly isTyped?: boolean
  readonly autoFocus?: boolean
}

/** A day, typed in the learner's own way of writing dates, or picked. */
export const DayField = (props: DayFieldProps) => {
  const { label, value, onChange, minDay, maxDay, description, error } = props
  const { isOptional = false, isTyped = false } = props
  const format = useFormat()
  /** What is not taken is gone from the field when it is left: it says why. */
  const [problem, setProblem] = useState<string | null>(null)
  const shown = value === null ? '' : format.dayWithWeekday(value)
  return (
    <DateInput
      label={label}
      value={value}
      valueFormat={format.dayWithWeekday}
      dateParser={(text) => typedDay(text, format.locale)}
      onChange={(day) => {
        setProblem(null)
        onChange(day)
      }}
      onBlur={({ currentTarget }) => setProblem(typedProblem(currentTarget.value, { shown, minDay }, format))}
      {...(minDay !== undefined && { minDate: minDay })}
      {...(maxDay !== undefined && { maxDate: maxDay })}
      {...(description !== undefined && { description })}
      error={problem ?? error}
      clearable={isOptional}
      clearButtonProps={{ 'aria-label': t`Clear “${label}”`, tabIndex: -1 }}
      allowDeselect={isOptional}
      leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden="true" />}
      hideOutsideDates
      ariaLabels={calendarLabels}
      popoverProps={{ withinPortal: false, disabled: isTyped }}
      data-autofocus={props.autoFocus === true || undefined}
    />
  )
}
