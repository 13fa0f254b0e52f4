import { t } from '@lingui/core/macro'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { client } from '../../bridge.ts'
import { useFrameStore } from '../frame-store.ts'
import { loaded } from '../../ui/load.ts'
import { rememberFocus, returnFocus } from '../../ui/toast.tsx'
import { showBrowserNotification } from './browser-notification.ts'
import { playNoticeSound } from './notice-sound.ts'
import {
  hideNotice,
  NOTICE_TOAST,
  SETTLE_MS,
  situationOf,
  useNoticeStore,
  type TimerNotice,
} from './notice-store.ts'
import { NoticeBody } from './notice-toast.tsx'
import { useTimerStore } from './timer-store.ts'

/** The announcer speaks for the timer; were the toast a live region as well, everything would be said twice. */
const showNotice = (notice: TimerNotice): void => {
  hideNotice()
  useNoticeStore.setState({ notice })
  notifications.show({
    id: NOTICE_TOAST,
    title: notice.title,
    message: <NoticeBody notice={notice.notice} text={notice.text} />,
    autoClose: false,
    withBorder: true,
    color: 'accent',
    role: 'region',
    'aria-label': notice.title,
    closeButtonProps: { 'aria-label': t`Close` },
    onFocus: rememberFocus,
    onClose: () => {
      useNoticeStore.setState({ notice: null })
      returnFocus()
    },
  })
}

const tell = (notice: TimerNotice): void => {
  // The question is a dialog of its own, which says more.
  if (notice.notice !== 'away') showNotice(notice)
  const frame = loaded(useFrameStore.getState().frame)
  if (frame === undefined) return
  const { settings, info } = frame
  void playNoticeSound(notice.noticeId, settings.sound)
  if (settings.notifications && !info.capabilities.includes('native-notification')) {
    showBrowserNotification(notice)
  }
}

/** Tells what the service wants told, and takes it back once the learner has gone on. The app calls it once. */
export const useNotices = (): void => {
  const told = useRef({ atMs: 0, acts: 0, situation: '' })
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.type !== 'notice') return
        const { timer, acts } = useTimerStore.getState()
        told.current = { atMs: Date.now(), acts, situation: timer === null ? '' : situationOf(timer) }
        tell(event)
      }),
    [],
  )
  useEffect(
    () =>
      useTimerStore.subscribe(({ timer, acts }) => {
        if (useNoticeStore.getState().notice === null || timer === null) return
        const situation = situationOf(timer)
        const isSettling = Date.now() - told.current.atMs < SETTLE_MS
        const hasActed = acts > told.current.acts
        if (hasActed || (!isSettling && situation !== told.current.situation)) hideNotice()
        if (isSettling) told.current.situation = situation
      }),
    [],
  )
}
