import { t } from '@lingui/core/macro'
import { Switch } from '@mantine/core'
import type { Weekday } from '#core/roadmap/model.ts'
import { weekdayWords } from '../weekday-words.ts'
import { FormSection } from './form-section.tsx'
import { HoursInput, StartTimeInput } from './time-fields.tsx'
import { useStudyTimes, type StudyTimesOptions } from './use-study-times.ts'
import { WeekdayTable } from './weekday-table.tsx'
import classes from './study-days.module.css'

export type StudyDaysProps = StudyTimesOptions & {
  /** The weekdays in the learner's order. */
  readonly weekdays: readonly Weekday[]
  /** Default: where the week comes from. */
  readonly hint?: string
}

/** On which days, how long and from when: alike for all study days, or day by day. */
export const StudyDays = ({ week, usual, weekdays, onChange, hint }: StudyDaysProps) => {
  const times = useStudyTimes({ week, usual, onChange })
  const { chosen, time, isTable } = times
  return (
    <FormSection title={t`Study days and hours`} hint={hintOf(chosen.length, hint)}>
      <div className={classes.days} role="group" aria-label={t`Study days`}>
        {weekdays.map((day) => (
          <button
            key={day}
            type="button"
            className={classes.day}
            aria-pressed={chosen.includes(day)}
            title={weekdayWords[day].long}
            onClick={() => times.toggleDay(day)}
          >
            {weekdayWords[day].short}
          </button>
        ))}
      </div>
      {!isTable && (
        <div className={classes.times}>
          <HoursInput
            label={t`Hours a day`}
            minutes={time.minutes}
            onChange={(minutes) => times.changeAll({ ...time, minutes })}
          />
          <StartTimeInput
            label={t`Starting at`}
            minute={time.startMinute}
            minutes={time.minutes}
            onChange={(startMinute) => times.changeAll({ ...time, startMinute })}
          />
        </div>
      )}
      {isTable && <WeekdayTable week={week} weekdays={weekdays} onChange={onChange} />}
      <Switch
        mt="md"
        label={t`Set each day on its own`}
        checked={isTable}
        onChange={(event) => times.showTable(event.currentTarget.checked)}
      />
    </FormSection>
  )
}

const hintOf = (days: number, hint = t`The roadmap’s own week is chosen; change it to fit yours.`): string =>
  days === 0 ? t`Choose at least one day.` : hint
