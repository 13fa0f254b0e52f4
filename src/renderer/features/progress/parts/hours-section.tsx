import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { ProgressView } from '#contract/operations/progress.ts'
import { useFrameStore } from '../../../app/frame-store.ts'
import { routeHash } from '../../../app/routes.ts'
import { weekdaysFrom } from '../../../app/week-start.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { loaded } from '../../../ui/load.ts'
import { hoursFrom } from '../figures/hours.ts'
import { useProgressStore } from '../store.ts'
import { useWidth } from '../use-width.ts'
import { hoursCsv, hoursSummary, hoursTable } from '../words/hour-words.ts'
import { phaseTitleOf, scopeLine } from '../words/scope-words.ts'
import { HoursChart } from './hours-chart.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { ChartSection } from './section.tsx'

const DEFAULT_DAY_START = 240

/** At which hours of which weekdays there is study. */
export const HoursSection = ({ view }: { readonly view: ProgressView }) => {
  const format = useFormat()
  const choice = useProgressStore((store) => store.shownChoice)
  const dayStart = useFrameStore((store) => loaded(store.frame)?.settings.dayStartMinute ?? DEFAULT_DAY_START)
  const [measure, width] = useWidth()
  const order = useMemo(
    () => ({ weekdays: weekdaysFrom(view.weekStart), hours: hoursFrom(dayStart) }),
    [view.weekStart, dayStart],
  )
  return (
    <ChartSection
      name="hours"
      title={t`Weekdays and hours`}
      summary={hoursSummary(view, choice, format)}
      scope={scopeLine(view.range, phaseTitleOf(view), format)}
      table={() => hoursTable(view, order, format)}
      csv={() => hoursCsv(view)}
      empty={
        view.studied.totalMs === 0 ? (
          <NothingYet>
            <Trans>
              Study with the <a href={routeHash('focus')}>timer</a>, or{' '}
              <a href={routeHash('sessions')}>add a session</a>, and your usual hours show here.
            </Trans>
          </NothingYet>
        ) : null
      }
    >
      <div ref={measure}>
        {width > 0 && <HoursChart byWeekdayHour={view.studied.byWeekdayHour} width={width} {...order} />}
      </div>
    </ChartSection>
  )
}
