import { Trans } from '@lingui/react/macro'
import { DatePicker } from '@mantine/dates'
import { IconFlag } from '@tabler/icons-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { MonthView, WeekView } from '#contract/operations/views.ts'
import { weekStartFor } from '#core/time/week.ts'
import { useFrameStore } from '../../../app/frame-store.ts'
import { client } from '../../../bridge.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { loaded } from '../../../ui/load.ts'
import { calendarLabels } from '../../../ui/plan-form/calendar-labels.ts'
import { dayOverEdge, monthDayName, monthOf, type MonthDay } from '../month-marks.ts'
import classes from './month-picker.module.css'

/** What is known of the months that were looked at, by day. */
const useMonthDays = (month: string): ReadonlyMap<string, MonthDay> => {
  const [days, setDays] = useState<ReadonlyMap<string, MonthDay>>(new Map())
  useEffect(() => {
    let isWanted = true
    const read = async (): Promise<void> => {
      const answer = await client.call('month.get', {
        month,
        localeWeekStart: weekStartFor(navigator.language),
      })
      const view: MonthView | null = answer.ok ? answer.value : null
      if (isWanted && view !== null) {
        setDays((former) => new Map([...former, ...view.days.map((day) => [day.day, day] as const)]))
      }
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [month])
  return days
}

export type MonthPickerProps = {
  readonly view: WeekView
  readonly onPick: (day: string) => void
}

/** A month with what is planned and was studied on its days; a day leads to its week. */
export const MonthPicker = ({ view, onPick }: MonthPickerProps) => {
  const format = useFormat()
  const isThisWeek = view.from <= view.today && view.today <= view.to
  const start = isThisWeek ? view.today : view.from
  const [month, setMonth] = useState(`${monthOf(start)}-01`)
  const days = useMonthDays(monthOf(month))
  const plan = useFrameStore((store) => loaded(store.frame)?.plan ?? null)
  const picker = useRef<HTMLDivElement>(null)
  // It is loaded when it is asked for: by then the popover has looked for what takes the focus, and found nothing.
  const [entry, setEntry] = useState(start)
  useEffect(() => picker.current?.querySelector<HTMLElement>(`[data-day="${entry}"]`)?.focus(), [entry])
  const goOverEdge = (event: KeyboardEvent): void => {
    const from = event.target instanceof HTMLElement ? event.target.dataset['day'] : undefined
    const day = from === undefined ? null : dayOverEdge(from, event.key)
    if (day === null) return
    event.preventDefault()
    event.stopPropagation()
    setMonth(`${monthOf(day)}-01`)
    setEntry(day)
  }
  const finish = plan === null ? null : plan.finish[plan.settings.pace]
  return (
    <div ref={picker} onKeyDownCapture={goOverEdge}>
      <DatePicker
        value={start}
        onChange={(day) => {
          if (day !== null) onPick(day)
        }}
        date={month}
        onDateChange={setMonth}
        ariaLabels={calendarLabels}
        maxLevel="decade"
        getDayAriaLabel={(day) => monthDayName(day, days.get(day), { today: view.today, finish, format })}
        getDayProps={(day) => ({
          'data-day': day,
          'data-in-week': view.from <= day && day <= view.to,
          'data-is-today': day === view.today,
          'data-day-off': typeof days.get(day)?.dayOff === 'string',
          className: classes.day,
        })}
        renderDay={(day) => <DayFace day={day} known={days.get(day)} isFinish={day === finish} />}
      />
      <ul className={classes.legend} aria-hidden="true">
        <li className={classes.planned}>
          <Trans>Planned</Trans>
        </li>
        <li className={classes.studied}>
          <Trans>Studied</Trans>
        </li>
        {finish !== null && (
          <li>
            <IconFlag size={13} stroke={1.75} /> <Trans>Finish</Trans>
          </li>
        )}
      </ul>
    </div>
  )
}

type DayFaceProps = {
  readonly day: string
  readonly known: MonthDay | undefined
  readonly isFinish: boolean
}

const DayFace = ({ day, known, isFinish }: DayFaceProps) => {
  const format = useFormat()
  return (
    <span className={classes.face}>
      {format.dayOfMonth(day)}
      <span className={classes.signs}>
        {isFinish && <IconFlag className={classes.flag} size={11} stroke={2} />}
        {known !== undefined && known.studiedMinutes > 0 && <span className={classes.studiedSign} />}
        {known !== undefined && known.plannedMinutes > 0 && known.studiedMinutes === 0 && (
          <span className={classes.plannedSign} />
        )}
      </span>
    </span>
  )
}
