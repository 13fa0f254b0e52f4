import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Button, CloseButton, Progress } from '@mantine/core'
import { cancelReading, type Reading } from '../store.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import classes from './reading-status.module.css'

/** How far the reading is, with a way to stop it; or why it failed and what to do. */
export const ReadingStatus = ({ reading }: { readonly reading: Exclude<Reading, { state: 'idle' }> }) => {
  const format = useFormat()
  const { name } = reading
  const alert = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The text may have been pasted far below: without this the failure is out of sight.
    if (reading.state !== 'failed') return
    alert.current?.scrollIntoView({ block: 'center' })
    alert.current?.focus({ preventScroll: true })
  }, [reading])
  if (reading.state === 'failed') {
    return (
      <div ref={alert} className={classes.status} data-failed role="alert" tabIndex={-1}>
        <div className={classes.words}>
          <strong className={classes.name}>
            <Trans>“{name}” was not read.</Trans>
          </strong>{' '}
          {reading.error.message}
        </div>
        <CloseButton aria-label={t`Put this message away`} onClick={cancelReading} />
      </div>
    )
  }
  const share = format.percent(reading.fraction)
  return (
    <div className={classes.status}>
      <div className={classes.words}>
        <p className={classes.line} role="status">
          <Trans>
            Reading <span className={classes.name}>“{name}”</span>
          </Trans>
        </p>
        <Progress value={Math.max(2, reading.fraction * 100)} aria-label={t`Reading, ${share}`} size="sm" />
      </div>
      <Button variant="default" size="compact-sm" onClick={cancelReading}>
        <Trans>Cancel</Trans>
      </Button>
    </div>
  )
}
