import { FRAME_AREAS, useFrameStore } from './frame-store.ts'
import { parseRoute } from './routes.ts'
import { readAhead } from './read-ahead.ts'
import { views } from './views.ts'

/** Asks for all that the first screen needs at once, instead of one thing after the other while it is drawn. */
export const beginFirstReads = (): void => {
  void readAhead(FRAME_AREAS, useFrameStore.getState().refetch)
  const { screen } = parseRoute(window.location.hash)
  // A view that cannot be loaded says so when it is drawn.
  views[screen ?? 'today'].preload().catch(() => undefined)
}
