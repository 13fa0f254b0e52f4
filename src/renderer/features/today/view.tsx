import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { IconMapRoute } from '@tabler/icons-react'
import type { ChangedArea } from '#contract/events.ts'
import { NoPlan } from '../../app/no-plan.tsx'
import { readAhead } from '../../app/read-ahead.ts'
import { useRefetch } from '../../app/use-refetch.ts'
import { useReread } from '../../app/use-reread.ts'
import { LoadView } from '../../ui/load-view.tsx'
import { Page } from '../../ui/page.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { TodayScreen } from './parts/today-screen.tsx'
import { useTodayStore } from './store.ts'

const AREAS: readonly ChangedArea[] = ['plan', 'progress', 'roadmaps', 'settings', 'sessions']

/** Reads what Today shows before it is there. */
export const readTodayAhead = (): Promise<void> => readAhead(AREAS, useTodayStore.getState().refetch)

/** What to study today, and how the plan stands. */
export const TodayView = () => {
  const today = useTodayStore((store) => store.today)
  const refetch = useTodayStore((store) => store.refetch)
  useRefetch(AREAS, refetch)
  useReread(refetch)
  if (today.state === 'ready' && today.value !== null) return <TodayScreen view={today.value} />
  return (
    <Page title={t`Today`}>
      <LoadView
        load={today}
        onRetry={() => void refetch()}
        skeleton={<RowsSkeleton rows={6} height={56} label={t`Loading today`} />}
      >
        {() => (
          <NoPlan icon={<IconMapRoute size={36} stroke={1.4} />}>
            <Trans>
              Pick a roadmap, say when you have time, and this page tells you what to study each day.
            </Trans>
          </NoPlan>
        )}
      </LoadView>
    </Page>
  )
}
