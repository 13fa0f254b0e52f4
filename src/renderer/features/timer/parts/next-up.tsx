import { Button } from '@mantine/core'
import type { TimerView } from '#contract/operations/timer.ts'
import { nextTopic, startTopic } from '../../../app/timer/timer-actions.ts'
import classes from './clock.module.css'

/** What comes after the break, to begin it right away. */
export const NextUp = ({ timer }: { readonly timer: TimerView }) => {
  const next = nextTopic(timer)
  return (
    <p className={classes.next}>
      <span>
        Then <span className={classes.nextTitle}>{next.title}</span>
      </span>
      <Button size="compact-md" variant="default" onClick={() => void startTopic(next)}>
        Start it now
      </Button>
    </p>
  )
}
