import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, CloseButton } from '@mantine/core'
import { IconCalendarTime, IconHammer, IconPin, IconPinnedOff, IconTrash } from '@tabler/icons-react'
import type { SlotView } from '#contract/operations/plan.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { TopicPlanMenuOnDemand } from '../../../app/life/topic-plan-menu-on-demand.tsx'
import { routeHash } from '../../../app/routes.ts'
import { StartButton } from '../../../app/timer/start-button.tsx'
import { changeTopicStatus, statusWords } from '../../../app/topic-status.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { slotTimes } from '../../../ui/slot-times.ts'
import { slotActions, type SlotAction } from '../slot-actions.ts'
import { useWeekStore, useWeekZone } from '../store.ts'
import classes from './slot-details.module.css'

export type SlotDetailsProps = {
  readonly slot: SlotView
  /** Several plans are drawn: the roadmap is named. */
  readonly isNamed: boolean
  readonly onClose: () => void
}

/** What a slot is about, and what can be done with it. */
export const SlotDetails = ({ slot, isNamed, onClose }: SlotDetailsProps) => {
  const format = useFormat()
  const zone = useWeekZone()
  const { topic, project } = slot
  const setStatus = (status: TopicStatus): void => {
    void changeTopicStatus({ topicId: topic.id, title: topic.title, status })
    onClose()
  }
  const isOpen = topic.status === 'pending' || topic.status === 'in-progress'
  return (
    <div className={classes.details}>
      <div className={classes.head}>
        <h2 className={classes.title}>{topic.title}</h2>
        <CloseButton aria-label={t`Close`} onClick={onClose} />
      </div>
      <p className={classes.when}>
        {format.dayLong(slot.day)}
        <br />
        {slotTimes(slot, zone, format).range} · {format.duration(slot.minutes)}
      </p>
      <div className={classes.facts}>
        <KindMark kind={slot.kind} />
        <span>{statusWords[topic.status]}</span>
        {slot.pinned && (
          <span className={classes.pinned} title={t`Replanning leaves it where it is`}>
            <IconPin size={14} stroke={1.75} aria-hidden="true" />
            <Trans>Pinned</Trans>
          </span>
        )}
      </div>
      {topic.detail !== '' && <p className={classes.detail}>{topic.detail}</p>}
      <p className={classes.place}>
        {[isNamed ? slot.roadmapTitle : '', slot.phaseTitle, slot.blockTitle]
          .filter((part) => part !== '')
          .join(' → ')}
      </p>
      {project !== null && (
        <p className={classes.project}>
          <IconHammer size={16} stroke={1.75} aria-hidden="true" />
          <Trans>Project: {project}</Trans>
        </p>
      )}
      <div className={classes.actions}>
        {isOpen ? (
          <>
            <StartButton topic={topic} size="sm" isFirst onPress={onClose} />
            <Button size="sm" variant="default" onClick={() => setStatus('done')}>
              <Trans>Mark as done</Trans>
            </Button>
            <Button size="sm" variant="default" onClick={() => setStatus('skipped')}>
              <Trans>Skip</Trans>
            </Button>
          </>
        ) : (
          <Button size="sm" variant="default" onClick={() => setStatus('pending')}>
            <Trans>Reopen</Trans>
          </Button>
        )}
        <TopicPlanMenuOnDemand topic={{ ...topic, planId: slot.planId }} onChosen={onClose} />
      </div>
      <PlaceActions slot={slot} />
      <div>
        <a className={classes.link} href={routeHash('roadmap', 'topic', topic.id)} onClick={onClose}>
          <Trans>Show it on the roadmap</Trans>
        </a>
      </div>
    </div>
  )
}

const iconOf = (id: SlotAction['id'], isPinned: boolean) => {
  if (id === 'move') return <IconCalendarTime size={15} stroke={1.75} aria-hidden="true" />
  if (id === 'remove') return <IconTrash size={15} stroke={1.75} aria-hidden="true" />
  return isPinned ? (
    <IconPinnedOff size={15} stroke={1.75} aria-hidden="true" />
  ) : (
    <IconPin size={15} stroke={1.75} aria-hidden="true" />
  )
}

/** What can be done to where it lies. */
const PlaceActions = ({ slot }: { readonly slot: SlotView }) => {
  const format = useFormat()
  const nowMs = useWeekStore((store) => store.nowMs)
  const actions = slotActions(slot, format, nowMs)
  if (actions.length === 0) return null
  return (
    <div className={classes.places} role="group" aria-label={t`This slot`}>
      {actions.map(({ id, label, run }) => (
        <Button
          key={id}
          size="compact-sm"
          variant="default"
          leftSection={iconOf(id, slot.pinned)}
          onClick={run}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
