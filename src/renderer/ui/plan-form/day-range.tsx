import { t } from '@lingui/core/macro'
import { useState, type ReactNode } from 'react'
import { DatePicker } from '@mantine/dates'
import { calendarLabels } from './calendar-labels.ts'
import { DayField } from './day-field.tsx'
import classes from './day-range.module.css'

export type DayRange = {
  /** ISO days; `to` null is the same day as `from`. */
  readonly from: string | null
  readonly to: string | null
}

export type DayRangeFieldProps = {
  readonly value: DayRange
  readonly onChange: (range: DayRange) => void
  /** The month that is drawn first, and the first day that can be chosen. */
  readonly firstDay: string
  readonly error?: string | null
  /** More fields, below the days. */
  readonly children?: ReactNode
}

/** Days from one to another, picked in the calendar or typed beside it. */
export const DayRangeField = ({ value, onChange, firstDay, error = null, children }: DayRangeFieldProps) => {
  const [month, setMonth] = useState(value.from ?? firstDay)
  const changeTyped = (range: DayRange, day: string | null): void => {
    if (day !== null) setMonth(day)
    onChange(range)
  }
  return (
    <div className={classes.range}>
      <DatePicker
        type="range"
        allowSingleDateInRange
        hideOutsideDates
        minDate={firstDay}
        date={month}
        onDateChange={setMonth}
        ariaLabels={calendarLabels}
        aria-label={t`Calendar`}
        value={[value.from, value.to]}
        onChange={([from, to]) => onChange({ from, to })}
      />
      <div className={classes.fields}>
        <DayField
          label={t`First day`}
          value={value.from}
          onChange={(from) => changeTyped({ ...value, from }, from)}
          minDay={firstDay}
          isTyped
          isOptional
          autoFocus
        />
        <DayField
          label={t`Last day`}
          description={t`If it is more than one`}
          value={value.to}
          onChange={(to) => changeTyped({ ...value, to }, to)}
          minDay={firstDay}
          error={error}
          isTyped
          isOptional
        />
        {children}
      </div>
    </div>
  )
}
