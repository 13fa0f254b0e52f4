import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { hasNoPlan, useFrameStore } from '../frame-store.ts'
import { openSample } from './sample-data.ts'
import classes from './sample.module.css'

/** Whether there is nothing yet that a sample could show in its place. */
const useIsFirstRun = (): boolean =>
  useFrameStore(
    ({ frame }) => frame.state === 'ready' && !frame.value.info.isSample && hasNoPlan(frame.value),
  )

/** The quiet second choice of a first run. */
export const SampleOffer = () => {
  const isFirstRun = useIsFirstRun()
  const [isMaking, setMaking] = useState(false)
  const open = async (): Promise<void> => {
    setMaking(true)
    await openSample()
    setMaking(false)
  }
  if (!isFirstRun) return null
  return (
    <div className={classes.offer}>
      <Button variant="transparent" px={0} loading={isMaking} onClick={() => void open()}>
        <Trans>Look around with sample data</Trans>
      </Button>
      <p className={classes.hint}>
        <Trans>Three months of somebody’s studies. It goes without trace when you start for real.</Trans>
      </p>
    </div>
  )
}
