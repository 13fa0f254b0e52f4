import { t } from '@lingui/core/macro'
import {
  IconCircle,
  IconCircleCheckFilled,
  IconCircleHalf2,
  IconCircleMinus,
  type Icon,
} from '@tabler/icons-react'
import type { TopicStatus } from '#core/roadmap/model.ts'
import classes from './status-button.module.css'

/** The sign of each status, told apart by shape. */
export const statusIcons: Readonly<Record<TopicStatus, Icon>> = {
  pending: IconCircle,
  'in-progress': IconCircleHalf2,
  done: IconCircleCheckFilled,
  skipped: IconCircleMinus,
}

export type StatusButtonProps = {
  readonly title: string
  readonly status: TopicStatus
  readonly onChange: (status: TopicStatus) => void
}

const labelOf = (status: TopicStatus, title: string): string => {
  switch (status) {
    case 'pending':
    case 'in-progress':
      return t`Mark “${title}” as done`
    case 'done':
      return t`Reopen “${title}” (done)`
    case 'skipped':
      return t`Reopen “${title}” (skipped)`
  }
}

/** Ticks a topic off with one click, and takes the tick back with another. */
export const StatusButton = ({ title, status, onChange }: StatusButtonProps) => {
  const StatusIcon = statusIcons[status]
  const isOpen = status === 'pending' || status === 'in-progress'
  const label = labelOf(status, title)
  return (
    <button
      type="button"
      className={classes.button}
      data-status={status}
      aria-label={label}
      title={isOpen ? t`Mark as done` : t`Reopen`}
      onClick={() => onChange(isOpen ? 'done' : 'pending')}
    >
      <StatusIcon size={20} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
