import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { leaveSample } from './sample-data.ts'
import classes from './sample.module.css'

export type SampleBarProps = {
  /** What waits is more than a first run. */
  readonly ownDataWaits: boolean
}

/** On top of every screen while sample data is open. */
export const SampleBar = ({ ownDataWaits }: SampleBarProps) => {
  const [isLeaving, setLeaving] = useState(false)
  const leave = async (): Promise<void> => {
    setLeaving(true)
    await leaveSample()
    setLeaving(false)
  }
  return (
    <section className={classes.bar} aria-label={t`Sample data`}>
      <p className={classes.text}>
        <Trans>
          <strong>This is sample data.</strong> Nothing you do here is kept.
        </Trans>
      </p>
      <Button size="compact-sm" loading={isLeaving} onClick={() => void leave()}>
        {ownDataWaits ? <Trans>Back to my data</Trans> : <Trans>Start for real</Trans>}
      </Button>
    </section>
  )
}
