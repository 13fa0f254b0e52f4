import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { IconArrowBackUp, IconPlayerTrackNext } from '@tabler/icons-react'
import type { SlotView } from '#contract/operations/plan.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import classes from './skip-button.module.css'
import { toggled } from '../what-now.ts'

export type SkipButtonProps = {
  readonly slot: SlotView
  readonly onStatus: (slot: SlotView, status: TopicStatus) => void
}

/** Skips a topic, or takes that back; nothing for topics that are done. */
export const SkipButton = ({ slot, onStatus }: SkipButtonProps) => {
  if (slot.topic.status === 'done') return <span />
  const isSkipped = slot.topic.status === 'skipped'
  const { title } = slot.topic
  const label = isSkipped ? t`Take “${title}” back in` : t`Skip “${title}”`
  return (
    <ActionIcon
      variant="subtle"
      className={classes.skip ?? ''}
      size={28}
      aria-label={label}
      title={isSkipped ? t`Take back in` : t`Skip this topic`}
      onClick={() => onStatus(slot, toggled(slot, 'skipped'))}
    >
      {isSkipped ? (
        <IconArrowBackUp size={16} stroke={1.75} aria-hidden="true" />
      ) : (
        <IconPlayerTrackNext size={16} stroke={1.75} aria-hidden="true" />
      )}
    </ActionIcon>
  )
}
