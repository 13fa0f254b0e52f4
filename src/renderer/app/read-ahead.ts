import type { ChangedArea, ServiceEvent } from '#contract/events.ts'
import { client } from '../bridge.ts'

/** What was read ahead longer ago is shown, and read again. */
const FRESH_MS = 5000

export type Refetch = () => unknown

/** Whether an event is about one of the areas. */
export const names = (event: ServiceEvent, areas: readonly ChangedArea[]): boolean =>
  event.type === 'changed' && event.areas.some((area) => areas.includes(area))

/** Of reads that were begun ahead of their screens: tells once whether they still hold. */
const readsAhead = new Map<Refetch, () => boolean>()

/** Reads before the screen is there that will show it; the screen does not read the same again. */
export const readAhead = async (areas: readonly ChangedArea[], refetch: Refetch): Promise<void> => {
  const atMs = performance.now()
  let holds = true
  const unsubscribe = client.subscribe((event) => {
    if (names(event, areas)) holds = false
  })
  readsAhead.get(refetch)?.()
  readsAhead.set(refetch, () => {
    unsubscribe()
    readsAhead.delete(refetch)
    return holds && performance.now() - atMs < FRESH_MS
  })
  await refetch()
}

/** Whether that read was begun just now, and nothing of it has changed since. Told once. */
export const hasReadAhead = (refetch: Refetch): boolean => readsAhead.get(refetch)?.() === true
