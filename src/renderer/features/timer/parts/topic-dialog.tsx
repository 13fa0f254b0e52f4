import { t } from '@lingui/core/macro'
import { useMemo } from 'react'
import { startTopic, NO_TOPIC } from '../../../app/timer/timer-actions.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { TopicSelect } from '../../../ui/session-form/topic-select.tsx'
import { useTimerScreenStore } from '../store.ts'
import classes from './topic-dialog.module.css'

export type TopicDialogProps = {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Whether focus runs and goes on with what is chosen. */
  readonly isSwitch: boolean
  readonly topicId: string | null
  readonly topicTitle: string
}

/** Starts on a topic of the plan, or goes on with it: choosing does it. */
export const TopicDialog = ({ isOpen, onClose, isSwitch, topicId, topicTitle }: TopicDialogProps) => {
  const topics = useTimerScreenStore((store) => store.topics)
  const mode = useTimerScreenStore((store) => store.mode)
  const choices = useMemo(
    () =>
      topics
        .filter(({ status }) => status === 'pending' || status === 'in-progress')
        .map(({ id, title, phase }) => ({ id, title, group: phase })),
    [topics],
  )
  const choose = (chosen: string | null): void => {
    onClose()
    const title = choices.find(({ id }) => id === chosen)?.title ?? NO_TOPIC
    void startTopic({ topicId: chosen, title, mode })
  }
  return (
    <Dialog
      title={isSwitch ? t`Go on with another topic` : t`Start another topic`}
      isOpen={isOpen}
      onClose={onClose}
    >
      <p className={classes.text}>
        {isSwitch
          ? t`The interval goes on; what was studied so far stays with its topic.`
          : t`Choosing a topic starts it.`}
      </p>
      <TopicSelect
        topics={choices}
        value={topicId}
        title={topicTitle}
        none={NO_TOPIC}
        onChange={choose}
        className={classes.select ?? ''}
        autoFocus
      />
    </Dialog>
  )
}
