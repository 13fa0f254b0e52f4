import { useEffect } from 'react'
import type { ChangedArea } from '#contract/events.ts'
import { client } from '../bridge.ts'
import { hasReadAhead, names, type Refetch } from './read-ahead.ts'

/** Several events in one moment (a write that touches two areas) become one read. */
const COALESCE_MS = 30
/**
 * Reads once on mount, and again whenever the service says that one of the areas changed. `areas` and `refetch`
 * have to be stable (a module constant and a store action are).
 */
export const useRefetch = (areas: readonly ChangedArea[], refetch: Refetch): void => {
  useEffect(() => {
    if (!hasReadAhead(refetch)) refetch()
    let timer: ReturnType<typeof setTimeout> | undefined
    const unsubscribe = client.subscribe((event) => {
      if (!names(event, areas)) return
      clearTimeout(timer)
      timer = setTimeout(refetch, COALESCE_MS)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [areas, refetch])
}
