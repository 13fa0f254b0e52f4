import { useSyncExternalStore } from 'react'
import { connectionStore } from '../bridge.ts'
import { LoadView } from '../ui/load-view.tsx'
import { LonePageSkeleton } from '../ui/skeletons.tsx'
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

const FrameLoader = () => {
  const frame = useFrameStore((store) => store.frame)
  const refetch = useFrameStore((store) => store.refetch)
  useRefetch(FRAME_AREAS, refetch)
  return (
    <LoadView
      load={frame}
      onRetry={() => void refetch()}
      skeleton={<LonePageSkeleton label="Opening Roadbook" />}
    >
      {(value) => <FramedApp frame={value} />}
    </LoadView>
  )
}
