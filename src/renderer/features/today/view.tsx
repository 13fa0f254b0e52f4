import { IconMapRoute } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { ChangedArea } from '#contract/events.ts'
import { NoPlan } from '../../app/no-plan.tsx'
import { useRefetch } from '../../app/use-refetch.ts'
import { LoadView } from '../../ui/load-view.tsx'
import { Page } from '../../ui/page.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { TodayScreen } from './parts/today-screen.tsx'
import { useTodayStore } from './store.ts'

const AREAS: readonly ChangedArea[] = ['plan', 'progress', 'roadmaps', 'settings', 'sessions']

/** Slots begin and end, and days turn over: the screen is read again this often, and when it comes back to sight. */
const REREAD_MS = 60_000

/** What to study today, and how the plan stands. */
export const TodayView = () => {
  const today = useTodayStore((store) => store.today)
  const refetch = useTodayStore((store) => store.refetch)
  useRefetch(AREAS, refetch)
  useEffect(() => {
    const reread = (): void => {
      if (document.visibilityState === 'visible') void refetch()
    }
    const timer = setInterval(reread, REREAD_MS)
    document.addEventListener('visibilitychange', reread)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', reread)
    }
  }, [refetch])
  if (today.state === 'ready' && today.value !== null) return <TodayScreen view={today.value} />
  return (
    <Page title="Today">
      <LoadView
        load={today}
        onRetry={() => void refetch()}
        skeleton={<RowsSkeleton rows={6} height={56} label="Loading today" />}
      >
        {() => (
          <NoPlan icon={<IconMapRoute size={36} stroke={1.4} />}>
            Pick a roadmap, say when you have time, and this page tells you what to study each day.
          </NoPlan>
        )}
      </LoadView>
    </Page>
  )
}
