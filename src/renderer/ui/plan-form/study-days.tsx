import { useState } from 'react'
import { Switch } from '@mantine/core'
import type { Rhythm } from '#core/planning/model.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { weekdayWords } from '../weekday-words.ts'
import { FormSection } from './form-section.tsx'
import { evenWeek, studyDays, withDayToggled, withEvenWeek, type StudyWeek } from './study-week.ts'
import { HoursInput, StartTimeInput } from './time-fields.tsx'
import { WeekdayTable } from './weekday-table.tsx'
import classes from './study-days.module.css'

export type StudyDaysProps = {
  readonly week: StudyWeek
  /** What each day is for in the roadmap's own week. */
  readonly usual: Rhythm
  /** The weekdays in the learner's order. */
  readonly weekdays: readonly Weekday[]
  readonly onChange: (week: StudyWeek) => void
}

/** A first time for a week in which no day has any. */
const FIRST_TIME = { minutes: 120, startMinute: 18 * 60 }

/** On which days, how long and from when: alike for all study days, or day by day. */
export const StudyDays = ({ week, usual, weekdays, onChange }: StudyDaysProps) => {
  const even = evenWeek(week)
  const chosen = studyDays(week)
  const [wantsTable, setWantsTable] = useState(false)
  const isTable = wantsTable || (even === null && chosen.length > 0)
  const first = chosen[0]
  const time = even ?? (first === undefined ? FIRST_TIME : week.availability[first])
  return (
    <FormSection title="Study days and hours" hint={hintOf(chosen.length)}>
      <div className={classes.days} role="group" aria-label="Study days">
        {weekdays.map((day) => (
          <button
            key={day}
            type="button"
            className={classes.day}
            aria-pressed={chosen.includes(day)}
            title={weekdayWords[day].long}
            onClick={() => onChange(withDayToggled(week, { day, on: !chosen.includes(day), usual, time }))}
          >
            {weekdayWords[day].short}
          </button>
        ))}
      </div>
      {!isTable && (
        <div className={classes.times}>
          <HoursInput
            label="Hours a day"
            minutes={time.minutes}
            onChange={(minutes) => onChange(withEvenWeek(week, { ...time, minutes }))}
          />
          <StartTimeInput
            label="Starting at"
            minute={time.startMinute}
            onChange={(startMinute) => onChange(withEvenWeek(week, { ...time, startMinute }))}
          />
        </div>
      )}
      {isTable && <WeekdayTable week={week} weekdays={weekdays} onChange={onChange} />}
      <Switch
        mt="md"
        label="Set each day on its own"
        checked={isTable}
        onChange={(event) => {
          setWantsTable(event.currentTarget.checked)
          if (!event.currentTarget.checked) onChange(withEvenWeek(week, time))
        }}
      />
    </FormSection>
  )
}

const hintOf = (days: number): string =>
  days === 0 ? 'Choose at least one day.' : 'The roadmap’s own week is chosen; change it to fit yours.'
