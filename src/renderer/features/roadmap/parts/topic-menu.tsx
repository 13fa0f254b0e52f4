import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import {
  IconCheck,
  IconCircleMinus,
  IconCirclePlus,
  IconDots,
  IconHistory,
  IconPlayerPlay,
  IconPlus,
} from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { TopicView } from '#contract/operations/roadmap.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { TOPIC_STATUSES } from '#core/roadmap/statuses.ts'
import { TopicPlanItems } from '../../../app/life/topic-plan-items.tsx'
import { requestPlanChange } from '../../../app/plan-changes/request-change.ts'
import { navigate } from '../../../app/routes.ts'
import { openAddSession } from '../../../app/sessions/add-session-dialog.ts'
import { startTopic } from '../../../app/timer/timer-actions.ts'
import { statusWords } from '../../../app/topic-status.ts'
import { statusIcons } from '../../../ui/status-button.tsx'
import { menuProps } from '../../../ui/menu-props.ts'
import classes from './topic-menu.module.css'

export type TopicMenuProps = {
  readonly topic: TopicView
  /** The plan that can be changed; null where none is running, or it leaves the topic's option out. */
  readonly planId: string | null
  readonly onStatus: (topicId: string, title: string, status: TopicStatus) => void
}

/**
 * Every status, and in or out for optional topics. The menu itself exists from its first opening on: hundreds of rows
 * with a closed one each would make the screen slow.
 */
export const TopicMenu = (props: TopicMenuProps) => {
  const [isUsed, setUsed] = useState(false)
  const { title } = props.topic
  const label = t`More for “${title}”`
  if (isUsed) return <UsedMenu {...props} label={label} />
  return (
    <button
      type="button"
      className={classes.more}
      aria-label={label}
      aria-haspopup="menu"
      title={t`Status and more`}
      onClick={() => setUsed(true)}
    >
      <IconDots size={16} stroke={1.75} aria-hidden="true" />
    </button>
  )
}

const changeOptional = ({ key, title, included }: TopicView, planId: string): void => {
  void requestPlanChange({
    planId,
    changes: [{ type: 'optional', topicKeys: [key], included: !included }],
    title: included ? t`Leave out “${title}”` : t`Take in “${title}”`,
    done: included ? t`${title}: left out` : t`${title}: taken in`,
  })
}

/** Drawn in place of the plain button, which therefore cannot take the focus back when the menu closes. */
const UsedMenu = ({ topic, planId, onStatus, label }: TopicMenuProps & { readonly label: string }) => {
  const button = useRef<HTMLButtonElement>(null)
  return (
    <Menu
      {...menuProps}
      defaultOpened
      returnFocus={false}
      onClose={() => button.current?.focus()}
      position="bottom-end"
      width={220}
    >
      <Menu.Target>
        <button
          ref={button}
          type="button"
          className={classes.more}
          aria-label={label}
          title={t`Status and more`}
        >
          <IconDots size={16} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPlayerPlay size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => void startTopic({ topicId: topic.id, title: topic.title })}
        >
          <Trans>Start the timer</Trans>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>
          <Trans>Status</Trans>
        </Menu.Label>
        {TOPIC_STATUSES.map((status) => {
          const StatusIcon = statusIcons[status]
          return (
            <Menu.Item
              key={status}
              aria-current={topic.status === status}
              leftSection={<StatusIcon size={16} stroke={1.6} aria-hidden="true" />}
              rightSection={topic.status === status ? <IconCheck size={16} aria-hidden="true" /> : null}
              onClick={() => onStatus(topic.id, topic.title, status)}
            >
              {statusWords[status]}
            </Menu.Item>
          )
        })}
        <Menu.Divider />
        <Menu.Label>
          <Trans>Study time</Trans>
        </Menu.Label>
        <Menu.Item
          leftSection={<IconHistory size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => navigate('sessions', 'topic', topic.id)}
        >
          <Trans>Sessions</Trans>
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}
          onClick={() => void openAddSession(topic.id)}
        >
          <Trans>Add session…</Trans>
        </Menu.Item>
        {planId !== null && topic.included && (
          <>
            <Menu.Divider />
            <TopicPlanItems topic={{ ...topic, planId }} />
          </>
        )}
        {topic.optional && planId !== null && (
          <Menu.Item
            leftSection={
              topic.included ? (
                <IconCircleMinus size={16} stroke={1.6} aria-hidden="true" />
              ) : (
                <IconCirclePlus size={16} stroke={1.6} aria-hidden="true" />
              )
            }
            onClick={() => changeOptional(topic, planId)}
          >
            {topic.included ? t`Leave it out of the plan…` : t`Take it into the plan…`}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
