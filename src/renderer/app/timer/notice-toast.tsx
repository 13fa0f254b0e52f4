import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import type { Notice } from '#core/timer/model.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import { CutText } from '../../ui/cut-text.tsx'
import { moodOf } from './clock-face.ts'
import { hideNotice } from './notice-store.ts'
import classes from './notice-toast.module.css'
import { finishInterval, nextTopic, startBreak, startTopic, type StartOptions } from './timer-actions.ts'
import { useTimer } from './use-timer.ts'

export type NextAction = {
  readonly label: string
  readonly run: () => Promise<boolean>
  /** There for whoever wants it, not urged upon anybody. */
  readonly isQuiet?: boolean
}

/** Back to what was studied while it is not done, else on to what the plan suggests. */
const backToWork = (timer: TimerView): NextAction => {
  const next = nextTopic(timer)
  return { label: workLabel(next, timer), run: () => startTopic(next) }
}

const workLabel = ({ topicId, title }: StartOptions, { topic }: TimerView): string => {
  if (topicId === null) return t`Start focus`
  return topicId === topic?.id ? t`Back to ${title}` : t`Start ${title}`
}

/** What can be done next about a notice, the likeliest first. */
export const nextActions = (notice: Notice, timer: TimerView): readonly NextAction[] => {
  if (notice === 'away') return []
  switch (moodOf(timer)) {
    case 'idle':
      return timer.due === 'focus'
        ? [backToWork(timer)]
        : [{ label: t`Start the break`, run: startBreak }, backToWork(timer)]
    case 'overtime':
      return [{ label: t`Start the break`, run: finishInterval }]
    case 'short-break':
    case 'long-break':
      return [
        {
          label: t`Go on without a break`,
          run: () => startTopic(nextTopic(timer)),
          isQuiet: true,
        },
      ]
    default:
      return []
  }
}

/** The body of the notice: what happened, and the next step within reach. */
export const NoticeBody = ({ notice, text }: { readonly notice: Notice; readonly text: string }) => {
  const timer = useTimer()
  const actions = timer === null ? [] : nextActions(notice, timer)
  return (
    <>
      <p className={classes.text}>{text}</p>
      {actions.length > 0 && (
        <div className={classes.actions}>
          {actions.map(({ label, run, isQuiet }, index) => (
            <Button
              key={label}
              className={classes.action ?? ''}
              size="compact-md"
              variant={index === 0 && isQuiet !== true ? 'filled' : 'default'}
              onClick={() => void run().then((isDone) => isDone && hideNotice())}
            >
              <CutText>{label}</CutText>
            </Button>
          ))}
        </div>
      )}
    </>
  )
}
