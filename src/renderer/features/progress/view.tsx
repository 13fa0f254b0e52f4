import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { IconChartLine } from '@tabler/icons-react'
import type { ChangedArea } from '#contract/events.ts'
import { NoPlan } from '../../app/no-plan.tsx'
import { readAhead } from '../../app/read-ahead.ts'
import { useRefetch } from '../../app/use-refetch.ts'
import { useReread } from '../../app/use-reread.ts'
import { LoadView } from '../../ui/load-view.tsx'
import { Page } from '../../ui/page.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { useForecastStore } from './forecast-store.ts'
import { ProgressScreen } from './parts/progress-screen.tsx'
import { useProgressStore } from './store.ts'

export { loadCharts } from './charts.ts'

const AREAS: readonly ChangedArea[] = ['plan', 'progress', 'roadmaps', 'settings', 'sessions']

/** Reads the figures ahead of the first visit, which are the longest to read. */
export const readProgressAhead = (): Promise<void> => readAhead(AREAS, useProgressStore.getState().refetch)

/** Where the learner stands, and when they will be done. */
export const ProgressScreenView = () => {
  const progress = useProgressStore((store) => store.progress)
  const refetch = useProgressStore((store) => store.refetch)
  const refetchForecast = useForecastStore((store) => store.refetch)
  const leave = useForecastStore((store) => store.leave)
  useRefetch(AREAS, refetch)
  useReread(refetch)
  useRefetch(AREAS, refetchForecast)
  useEffect(() => leave, [leave])
  if (progress.state === 'ready' && progress.value !== null) return <ProgressScreen view={progress.value} />
  return (
    <Page title={t`Progress`} width="broad">
      <LoadView
        load={progress}
        onRetry={() => void refetch()}
        skeleton={<RowsSkeleton rows={4} height={110} label={t`Loading your progress`} />}
      >
        {() => (
          <NoPlan icon={<IconChartLine size={36} stroke={1.4} />}>
            <Trans>
              Once there is a plan, you see here how far you are, how your weeks go, and when you will be
              done.
            </Trans>
          </NoPlan>
        )}
      </LoadView>
    </Page>
  )
}
