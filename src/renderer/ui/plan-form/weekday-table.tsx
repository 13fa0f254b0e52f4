import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import { STUDY_KINDS } from '#core/planning/kinds.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { kinds } from '../kind-mark.tsx'
import { weekdayWords } from '../weekday-words.ts'
import { studyDays, withDayKind, withDayTime, type StudyWeek } from './study-week.ts'
import { HoursInput, StartTimeInput } from './time-fields.tsx'
import classes from './weekday-table.module.css'

export type WeekdayTableProps = {
  readonly week: StudyWeek
  readonly weekdays: readonly Weekday[]
  readonly onChange: (week: StudyWeek) => void
}

const kindChoices = STUDY_KINDS.map((kind) => ({ value: kind, label: kinds[kind].label }))

/** Kind of work, hours and start of each study day. */
export const WeekdayTable = ({ week, weekdays, onChange }: WeekdayTableProps) => {
  const chosen = studyDays(week)
  return (
    <div className={classes.table}>
      {weekdays
        .filter((day) => chosen.includes(day))
        .map((day) => {
          const time = week.availability[day]
          const name = weekdayWords[day].long
          return (
            <div key={day} className={classes.row} role="group" aria-label={name}>
              <span className={classes.day}>{name}</span>
              <Select
                aria-label={t`${name}, kind of work`}
                data={kindChoices}
                value={week.rhythm[day]}
                allowDeselect={false}
                w={130}
                onChange={(value) => {
                  if (value !== null) onChange(withDayKind(week, day, value))
                }}
              />
              <HoursInput
                bare
                label={t`${name}, hours`}
                minutes={time.minutes}
                width={100}
                onChange={(minutes) => onChange(withDayTime(week, day, { ...time, minutes }))}
              />
              <StartTimeInput
                bare
                label={t`${name}, start`}
                minute={time.startMinute}
                minutes={time.minutes}
                width={120}
                onChange={(startMinute) => onChange(withDayTime(week, day, { ...time, startMinute }))}
              />
            </div>
          )
        })}
    </div>
  )
}
