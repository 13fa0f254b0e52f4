import { t } from '@lingui/core/macro'
import { useSyncExternalStore } from 'react'
import type { Failure } from '#contract/errors.ts'
import { connectionStore } from '../bridge.ts'
import { loaded } from '../ui/load.ts'
import { LonePageSkeleton } from '../ui/skeletons.tsx'
import { TroubleOnDemand } from './care-on-demand.tsx'
import { useCareStore } from './care/care-store.ts'
import { ConnectionBanner, ConnectionScreen } from './connection-screen.tsx'
import { FRAME_AREAS, useFrameStore } from './frame-store.ts'
import { FramedApp } from './framed-app.tsx'
import { useRefetch } from './use-refetch.ts'

/** The window: says when there is no line to the host, else reads the frame and draws the app in it. */
export const App = () => {
  const connection = useSyncExternalStore(connectionStore.subscribe, connectionStore.get)
  const isRead = useFrameStore((store) => store.frame.state === 'ready')
  if (connection !== 'ready' && !isRead) return <ConnectionScreen connection={connection} />
  return (
    <>
      <ConnectionBanner connection={connection} />
      <FrameLoader />
    </>
  )
}

const NOT_OPEN: Failure = { code: 'CORRUPT', message: t`The database could not be opened.` }

const FrameLoader = () => {
  const frame = useFrameStore((store) => store.frame)
  const refetch = useFrameStore((store) => store.refetch)
  useRefetch(FRAME_AREAS, refetch)
  // The database can become impossible to open while the app is there, after another was put in its place.
  const hasProblem = useCareStore((store) => (loaded(store.care)?.problem ?? null) !== null)
  if (frame.state === 'loading') return <LonePageSkeleton label={t`Opening Roadbook`} />
  const error = frame.state === 'failed' ? frame.error : NOT_OPEN
  if (frame.state === 'failed' || hasProblem)
    return <TroubleOnDemand error={error} onRetry={() => void refetch()} />
  return <FramedApp frame={frame.value} />
}
