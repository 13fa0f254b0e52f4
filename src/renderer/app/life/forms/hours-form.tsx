import { t } from '@lingui/core/macro'
import { useMemo, useState } from 'react'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { hoursOn } from '#core/planning/hours.ts'
import { addDays } from '#core/time/day.ts'
import { DayField } from '../../../ui/plan-form/day-field.tsx'
import { StudyDays } from '../../../ui/plan-form/study-days.tsx'
import type { StudyWeek } from '../../../ui/plan-form/study-week.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Frame } from '../../frame-store.ts'
import { weekdaysFrom, weekStartOf } from '../../week-start.ts'
import { hoursOf } from '../form-changes.ts'
import { hoursAround } from '../later-hours.ts'
import { LaterHoursRows } from '../later-hours-rows.tsx'
import { requestInstead } from '../life-store.ts'
import { hoursAroundWords, otherHoursWords } from '../life-words.ts'
import { targetOf } from '../target-of.ts'
import { planToday } from '../use-plan-today.ts'
import { LifeForm } from './life-form.tsx'
import classes from './life-form.module.css'

export type HoursFormProps = { readonly frame: Frame; readonly plan: PlanSummary }

/** Other study days and hours from a day on, for a while or for good. */
export const HoursForm = ({ frame, plan }: HoursFormProps) => {
  const format = useFormat()
  const { settings } = plan
  const today = planToday(plan, frame)
  const [from, setFrom] = useState<string | null>(addDays(today, 1))
  const [until, setUntil] = useState<string | null>(null)
  const [week, setWeek] = useState<StudyWeek>(() => hoursOn(settings, addDays(today, 1)))
  const weekdays = useMemo(
    () => weekdaysFrom(weekStartOf(frame.settings.weekStart, navigator.language)),
    [frame.settings.weekStart],
  )
  const { change, problem } = hoursOf({ from, until, week, settings })
  const around = change?.until === null ? hoursAroundWords(hoursAround(settings, change), format) : ''
  return (
    <LifeForm
      change={change}
      {...targetOf(plan)}
      done={change === null ? '' : otherHoursWords(change, format)}
      confirmLabel={t`Change the hours`}
    >
      <LaterHoursRows
        settings={settings}
        weekdays={weekdays}
        onRemove={(request) => void requestInstead({ ...request, ...targetOf(plan) })}
      />
      <div className={classes.dates}>
        <DayField label={t`From`} value={from} onChange={setFrom} minDay={today} />
        <DayField
          label={t`Until (if not for good)`}
          value={until}
          onChange={setUntil}
          minDay={from ?? today}
          error={problem}
          isOptional
        />
      </div>
      {around !== '' && <p className={classes.note}>{around}</p>}
      <StudyDays
        week={week}
        usual={settings.rhythm}
        weekdays={weekdays}
        onChange={setWeek}
        hint={t`Change them, and below stands what that does to the finish.`}
      />
    </LifeForm>
  )
}
