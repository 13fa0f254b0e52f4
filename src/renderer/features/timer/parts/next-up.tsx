import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { TimerView } from '#contract/operations/timer.ts'
import { nextTopic, startTopic } from '../../../app/timer/timer-actions.ts'
import classes from './clock.module.css'

/** What comes after the break, to begin it right away. */
export const NextUp = ({ timer }: { readonly timer: TimerView }) => {
  const next = nextTopic(timer)
  const { title } = next
  return (
    <p className={classes.next}>
      <span>
        <Trans>
          Then <span className={classes.nextTitle}>{title}</span>
        </Trans>
      </span>
      <Button size="compact-md" variant="default" onClick={() => void startTopic(next)}>
        <Trans>Start it now</Trans>
      </Button>
    </p>
  )
}
