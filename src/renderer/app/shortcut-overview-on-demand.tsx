import { lazyView } from './lazy-view.ts'
import { useShortcutOverview } from './shortcut-overview-store.ts'
import { useOnceTrue } from './use-once-true.ts'

const overview = lazyView(async () => (await import('./shortcut-overview.tsx')).ShortcutOverview)
export const preloadShortcutOverview = overview.preload

/** `?`: loaded when it is first asked for. */
export const ShortcutOverviewOnDemand = () => {
  const isWanted = useOnceTrue(useShortcutOverview((store) => store.open))
  if (!isWanted) return null
  return <overview.View />
}
