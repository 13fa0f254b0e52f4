import type { TimerView } from '#contract/operations/timer.ts'
import { cycleDots, cycleText } from '../cycle-words.ts'
import classes from './cycle.module.css'

/** How far the learner is on the way to the long break, as dots and in words. */
export const Cycle = ({ timer }: { readonly timer: TimerView }) => (
  <p className={classes.cycle}>
    <span className={classes.dots} aria-hidden="true">
      {cycleDots(timer).map(({ at, state }) => (
        <span key={at} className={classes.dot} data-state={state} />
      ))}
    </span>
    {cycleText(timer)}
  </p>
)
