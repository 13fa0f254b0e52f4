import { useEffect } from 'react'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import { useRoute } from '../../app/routes.ts'
import { phaseOfTopic } from './outline.ts'
import { useRoadmapStore } from './store.ts'

/** A long phase is drawn in slices: half a second of frames is ample. */
const MOST_FRAMES = 30

/**
 * Follows a link to a topic (#/roadmap/topic/<id>): shows its roadmap, opens its phase, clears a search that would hide it, brings it to
 * sight and gives it the focus. Returns the id, so that its row can be marked.
 */
export const useTopicLink = (view: RoadmapView): string | null => {
  const { screen, path } = useRoute()
  const setQuery = useRoadmapStore((store) => store.setQuery)
  const setPhaseOpen = useRoadmapStore((store) => store.setPhaseOpen)
  const chooseByTopic = useRoadmapStore((store) => store.chooseByTopic)
  const topicId = screen === 'roadmap' && path[0] === 'topic' ? (path[1] ?? null) : null
  const phaseId = topicId === null ? null : (phaseOfTopic(view.phases, topicId)?.id ?? null)
  const isElsewhere = topicId !== null && phaseId === null
  useEffect(() => {
    if (isElsewhere) void chooseByTopic(topicId)
  }, [isElsewhere, topicId, chooseByTopic])
  useEffect(() => {
    if (topicId === null || phaseId === null) return undefined
    setQuery('')
    setPhaseOpen([phaseId], true)
    // The row exists once its phase has been drawn open. What lies above it gets its true height only when it comes near
    // the screen, so one more frame puts right where the first one arrived.
    let frame = 0
    const seek = (triesLeft: number): void => {
      frame = requestAnimationFrame(() => {
        const isThere = bringToSight(topicId)
        if (triesLeft > 0) seek(isThere ? 0 : triesLeft - 1)
      })
    }
    seek(MOST_FRAMES)
    return () => cancelAnimationFrame(frame)
  }, [topicId, phaseId, setQuery, setPhaseOpen])
  return topicId
}

const bringToSight = (topicId: string): boolean => {
  const row = document.querySelector(`[data-row="${CSS.escape(topicId)}"]`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('[data-row-focus]')?.focus({ preventScroll: true })
  return row !== null
}
