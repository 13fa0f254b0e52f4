import { Notifications } from '@mantine/notifications'

/** Where toasts stand. */
export const ToastArea = () => <Notifications position="bottom-right" limit={4} transitionDuration={120} />
