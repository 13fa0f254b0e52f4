import { Button, CloseButton } from '@mantine/core'
import { IconHammer } from '@tabler/icons-react'
import type { SlotView } from '#contract/operations/plan.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { TopicPlanMenu } from '../../../app/life/topic-plan-menu.tsx'
import { routeHash } from '../../../app/routes.ts'
import { StartButton } from '../../../app/timer/start-button.tsx'
import { changeTopicStatus, statusWords } from '../../../app/topic-status.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { slotTimes } from '../../../ui/slot-times.ts'
import { useWeekZone } from '../store.ts'
import classes from './slot-details.module.css'

export type SlotDetailsProps = { readonly slot: SlotView; readonly onClose: () => void }

/** What a slot is about, and what can be done with it. */
export const SlotDetails = ({ slot, onClose }: SlotDetailsProps) => {
  const format = useFormat()
  const zone = useWeekZone()
  const { topic } = slot
  const setStatus = (status: TopicStatus): void => {
    void changeTopicStatus({ topicId: topic.id, title: topic.title, status })
    onClose()
  }
  const isOpen = topic.status === 'pending' || topic.status === 'in-progress'
  return (
    <div className={classes.details}>
      <div className={classes.head}>
        <h2 className={classes.title}>{topic.title}</h2>
        <CloseButton aria-label="Close" onClick={onClose} />
      </div>
      <p className={classes.when}>
        {format.dayLong(slot.day)}
        <br />
        {slotTimes(slot, zone, format).range} · {format.duration(slot.minutes)}
      </p>
      <div className={classes.facts}>
        <KindMark kind={slot.kind} />
        <span>{statusWords[topic.status]}</span>
      </div>
      {topic.detail !== '' && <p className={classes.detail}>{topic.detail}</p>}
      <p className={classes.place}>
        {[slot.phaseTitle, slot.blockTitle].filter((part) => part !== '').join(' → ')}
      </p>
      {slot.project !== null && (
        <p className={classes.project}>
          <IconHammer size={16} stroke={1.75} aria-hidden="true" />
          Project: {slot.project}
        </p>
      )}
      <div className={classes.actions}>
        {isOpen ? (
          <>
            <StartButton topic={topic} size="sm" isFirst onPress={onClose} />
            <Button size="sm" variant="default" onClick={() => setStatus('done')}>
              Mark as done
            </Button>
            <Button size="sm" variant="default" onClick={() => setStatus('skipped')}>
              Skip
            </Button>
          </>
        ) : (
          <Button size="sm" variant="default" onClick={() => setStatus('pending')}>
            Reopen
          </Button>
        )}
        <TopicPlanMenu topic={topic} onChosen={onClose} />
        <Button
          size="sm"
          variant="subtle"
          component="a"
          href={routeHash('roadmap', 'topic', topic.id)}
          onClick={onClose}
        >
          On the roadmap
        </Button>
      </div>
    </div>
  )
}
