import { useEffect } from 'react'
import type { ChangedArea } from '#contract/events.ts'
import { Id } from '#contract/operations/roadmap.ts'
import { useFrameStore } from '../../app/frame-store.ts'
import { useRoute } from '../../app/routes.ts'
import { useRefetch } from '../../app/use-refetch.ts'
import { useReread } from '../../app/use-reread.ts'
import { loaded } from '../../ui/load.ts'
import { SessionsScreen } from './parts/sessions-screen.tsx'
import { useSessionsStore } from './store.ts'

const AREAS: readonly ChangedArea[] = ['sessions', 'roadmaps', 'settings']

/** Everything that was studied, day by day; with #/sessions/topic/<id> of one topic. */
export const SessionsView = () => {
  const { screen, path } = useRoute()
  const linked = screen === 'sessions' && path[0] === 'topic' ? (path[1] ?? null) : null
  // A link that names no topic at all shows all sessions, and says so.
  const isDead = linked !== null && !Id.safeParse(linked).success
  const topicId = isDead ? null : linked
  const frame = useFrameStore((store) => loaded(store.frame))
  const refetch = useSessionsStore((store) => store.refetch)
  const showTopic = useSessionsStore((store) => store.showTopic)
  useEffect(() => {
    void showTopic(topicId)
  }, [showTopic, topicId])
  useRefetch(AREAS, refetch)
  useReread(refetch)
  return frame === undefined ? null : <SessionsScreen frame={frame} topicId={topicId} isDeadLink={isDead} />
}
