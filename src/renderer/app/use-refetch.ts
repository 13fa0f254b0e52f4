import { useEffect } from 'react'
import type { ChangedArea } from '#contract/events.ts'
import { client } from '../bridge.ts'

/** Several events in one moment (a write that touches two areas) become one read. */
const COALESCE_MS = 30

/**
 * Reads once on mount, and again whenever the service says that one of the areas changed. `areas` and `refetch`
 * have to be stable (a module constant and a store action are).
 */
export const useRefetch = (areas: readonly ChangedArea[], refetch: () => void): void => {
  useEffect(() => {
    refetch()
    let timer: ReturnType<typeof setTimeout> | undefined
    const unsubscribe = client.subscribe((event) => {
      if (event.type !== 'changed' || !event.areas.some((area) => areas.includes(area))) return
      clearTimeout(timer)
      timer = setTimeout(refetch, COALESCE_MS)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [areas, refetch])
}
