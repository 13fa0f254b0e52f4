import { useNotifications } from '@mantine/notifications'
import { lazyView } from './lazy-view.ts'
import { useOnceTrue } from './use-once-true.ts'

const area = lazyView(async () => (await import('./toast-area.tsx')).ToastArea)
export const preloadToasts = area.preload

/** Loaded with the first toast; until it is there, toasts wait in their store. */
export const ToastsOnDemand = () => {
  const { notifications } = useNotifications()
  const isWanted = useOnceTrue(notifications.length > 0)
  if (!isWanted) return null
  return <area.View />
}
