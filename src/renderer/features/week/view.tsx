import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { IconCalendarWeek } from '@tabler/icons-react'
import type { ChangedArea } from '#contract/events.ts'
import { NoPlan } from '../../app/no-plan.tsx'
import { readAhead } from '../../app/read-ahead.ts'
import { useRefetch } from '../../app/use-refetch.ts'
import { useReread } from '../../app/use-reread.ts'
import { LoadView } from '../../ui/load-view.tsx'
import { Page } from '../../ui/page.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { WeekScreen } from './parts/week-screen.tsx'
import { useWeekStore } from './store.ts'

const AREAS: readonly ChangedArea[] = ['plan', 'progress', 'roadmaps', 'settings', 'sessions']

/** Reads what the week shows before it is there. */
export const readWeekAhead = (): Promise<void> => readAhead(AREAS, useWeekStore.getState().refetch)

/** The plan on a calendar, week by week. */
export const WeekView = () => {
  const week = useWeekStore((store) => store.week)
  const refetch = useWeekStore((store) => store.refetch)
  useRefetch(AREAS, refetch)
  useReread(refetch)
  if (week.state === 'ready' && week.value !== null) return <WeekScreen view={week.value} />
  return (
    <Page title={t`Week`} width="wide">
      <LoadView
        load={week}
        onRetry={() => void refetch()}
        skeleton={<RowsSkeleton rows={7} height={64} label={t`Loading the week`} />}
      >
        {() => (
          <NoPlan icon={<IconCalendarWeek size={36} stroke={1.4} />}>
            <Trans>Once there is a plan, its slots stand here, week by week.</Trans>
          </NoPlan>
        )}
      </LoadView>
    </Page>
  )
}
