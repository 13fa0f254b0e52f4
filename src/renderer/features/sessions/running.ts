import { t } from '@lingui/core/macro'
import { showToast } from '../../ui/toast.tsx'

/** Said when the open session is to be changed: its minutes are still being counted. */
export const RUNNING = t`This session is running. It can be changed once it has ended.`

/** Says it once, however often it is tried. */
export const tellRunning = (): void => showToast({ message: RUNNING, about: 'running-session' })
