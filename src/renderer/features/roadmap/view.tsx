import { t } from '@lingui/core/macro'
import type { ChangedArea } from '#contract/events.ts'
import { useRefetch } from '../../app/use-refetch.ts'
import { LoadView } from '../../ui/load-view.tsx'
import { Page } from '../../ui/page.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { RoadmapList } from './parts/roadmap-list.tsx'
import { RoadmapScreen } from './parts/roadmap-screen.tsx'
import { useRoadmapStore } from './store.ts'
import { useRoadmapLink } from './use-roadmap-link.ts'

const AREAS: readonly ChangedArea[] = ['roadmaps', 'plan', 'progress', 'sessions']

/** The roadmap itself: phases, topics, projects, checklists and what to look things up in. */
export const RoadmapView = () => {
  const read = useRoadmapStore((store) => store.read)
  const refetch = useRoadmapStore((store) => store.refetch)
  useRefetch(AREAS, refetch)
  useRoadmapLink()
  if (read.state === 'ready' && read.value.view !== null) {
    return <RoadmapScreen read={read.value} view={read.value.view} />
  }
  return (
    // As wide as the roadmap that is on its way.
    <Page title={t`Roadmap`} width={read.state === 'loading' ? 'broad' : 'measure'}>
      <LoadView
        load={read}
        onRetry={() => void refetch()}
        skeleton={<RowsSkeleton rows={8} height={48} label={t`Loading the roadmap`} />}
      >
        {({ roadmaps }) => <RoadmapList roadmaps={roadmaps} />}
      </LoadView>
    </Page>
  )
}
