import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import type { Settings } from '#contract/operations/app.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import { clockText, moodWords } from '../../../app/timer/clock-face.ts'
import {
  isOpenTopic,
  NO_TOPIC,
  startBreak,
  startSuggested,
  startTopic,
} from '../../../app/timer/timer-actions.ts'
import { CutText } from '../../../ui/cut-text.tsx'
import { placeOf, useTimerScreenStore } from '../store.ts'
import classes from './clock.module.css'
import { Heading } from './heading.tsx'
import { LengthChoice } from './length-choice.tsx'
import { TopicDialog } from './topic-dialog.tsx'

export type AtRestProps = { readonly timer: TimerView; readonly settings: Settings }

/** Nothing runs: what comes next, ready to start. */
export const AtRest = ({ timer, settings }: AtRestProps) =>
  timer.due === 'focus' ? (
    <BeforeFocus timer={timer} settings={settings} />
  ) : (
    <BeforeBreak timer={timer} settings={settings} />
  )

const playIcon = <IconPlayerPlay size={18} stroke={1.75} aria-hidden="true" />

const BeforeFocus = ({ timer, settings }: AtRestProps) => {
  const topics = useTimerScreenStore((store) => store.topics)
  const mode = useTimerScreenStore((store) => store.mode)
  const suggestion = timer.suggestion
  const title = suggestion?.topic.title ?? NO_TOPIC
  return (
    <>
      <Heading
        mood={t`Next`}
        title={title}
        place={placeOf(topics, suggestion?.topic.id)}
        kind={suggestion?.kind ?? null}
      />
      <div className={classes.digits} data-still="true" aria-hidden="true">
        {mode === 'count-up' ? '0:00' : clockText(settings.timer.focusMinutes * 60)}
      </div>
      <LengthChoice settings={settings} />
      <div className={classes.actions} role="group" aria-label={t`Timer controls`}>
        <Button
          size="md"
          data-timer-main
          className={classes.main ?? ''}
          leftSection={playIcon}
          onClick={() => void startSuggested(mode)}
        >
          <Trans>Start</Trans>
        </Button>
        <GoOn timer={timer} />
        <OtherTopic />
      </div>
    </>
  )
}

/** Back to what was studied last, when the plan suggests something else. */
const GoOn = ({ timer }: { readonly timer: TimerView }) => {
  const mode = useTimerScreenStore((store) => store.mode)
  const { topic, suggestion } = timer
  if (!isOpenTopic(topic) || topic.id === suggestion?.topic.id) return null
  const { id, title } = topic
  return (
    <Button
      size="md"
      variant="default"
      className={classes.main ?? ''}
      onClick={() => void startTopic({ topicId: id, title, mode })}
    >
      <CutText>
        <Trans>Go on with {title}</Trans>
      </CutText>
    </Button>
  )
}

const OtherTopic = () => {
  const topics = useTimerScreenStore((store) => store.topics)
  const [isChoosing, setChoosing] = useState(false)
  if (topics.length === 0) return null
  return (
    <>
      <Button size="md" variant="subtle" onClick={() => setChoosing(true)}>
        <Trans>Another topic…</Trans>
      </Button>
      <TopicDialog
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        isSwitch={false}
        topicId={null}
        topicTitle=""
      />
    </>
  )
}

const BeforeBreak = ({ timer, settings }: AtRestProps) => {
  const { due } = timer
  const next = timer.suggestion?.topic.title
  const minutes = due === 'long-break' ? settings.timer.longBreakMinutes : settings.timer.shortBreakMinutes
  return (
    <>
      <Heading mood={t`Focus is over`} title={moodWords[due]} />
      <div className={classes.digits} data-still="true" aria-hidden="true">
        {clockText(minutes * 60)}
      </div>
      <div className={classes.actions} role="group" aria-label={t`Timer controls`}>
        <Button
          size="md"
          data-timer-main
          className={classes.main ?? ''}
          leftSection={playIcon}
          onClick={() => void startBreak()}
        >
          <Trans>Start the break</Trans>
        </Button>
        <Button
          size="md"
          variant="default"
          className={classes.main ?? ''}
          onClick={() => void startSuggested()}
        >
          <CutText>{next === undefined ? t`Start focus` : t`Start ${next}`}</CutText>
        </Button>
        <GoOn timer={timer} />
        <OtherTopic />
      </div>
    </>
  )
}
