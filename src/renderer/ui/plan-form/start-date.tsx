import { t } from '@lingui/core/macro'
import { DateInput } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useFormat } from '../format-context.tsx'
import { calendarLabels } from './calendar-labels.ts'
import { typedDay } from './typed-day.ts'

export type StartDateProps = {
  /** ISO day. */
  readonly value: string
  readonly onChange: (day: string) => void
}

/** The plan's first day, picked or typed. */
export const StartDate = ({ value, onChange }: StartDateProps) => {
  const format = useFormat()
  return (
    <DateInput
      aria-label={t`Start date`}
      value={value}
      valueFormat={format.dayWithWeekday}
      dateParser={(text) => typedDay(text, format.locale)}
      onChange={(day) => {
        if (day !== null) onChange(day)
      }}
      leftSection={<IconCalendar size={16} stroke={1.6} aria-hidden="true" />}
      hideOutsideDates
      ariaLabels={calendarLabels}
      popoverProps={{ withinPortal: false }}
      maw={260}
    />
  )
}
