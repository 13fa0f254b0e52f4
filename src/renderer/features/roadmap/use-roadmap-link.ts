import { useEffect } from 'react'
import { redirect, useRoute } from '../../app/routes.ts'
import { useRoadmapStore } from './store.ts'

/** Follows a link to a roadmap (#/roadmap/show/<id>): shows it, and leaves the link, so that another can be chosen. */
export const useRoadmapLink = (): void => {
  const { screen, path } = useRoute()
  const choose = useRoadmapStore((store) => store.choose)
  const [kind, roadmapId] = screen === 'roadmap' ? path : []
  useEffect(() => {
    if (kind !== 'show' || roadmapId === undefined) return
    choose(roadmapId)
    redirect('roadmap')
  }, [kind, roadmapId, choose])
}
