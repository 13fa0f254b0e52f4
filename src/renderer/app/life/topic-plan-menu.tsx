import { t } from '@lingui/core/macro'
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { menuProps } from '../../ui/menu-props.ts'
import { TopicPlanItems, type PlannedTopic } from './topic-plan-items.tsx'

export type TopicPlanMenuProps = {
  readonly topic: PlannedTopic
  /** In px: as high as the buttons beside it. */
  readonly size?: number
  /** It stands in a popover: a menu drawn elsewhere would be outside of it, and a press there would close it. */
  readonly onChosen?: () => void
}

/** The same, as a menu of its own beside a topic's buttons. */
export const TopicPlanMenu = ({ topic, size = 36, onChosen }: TopicPlanMenuProps) => {
  const { title } = topic
  return (
    <Menu {...menuProps} withinPortal={onChosen === undefined} position="bottom-end" width={250}>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={size}
          aria-label={t`More for “${title}”`}
          title={t`Time in the plan`}
        >
          <IconDots size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <TopicPlanItems topic={topic} onChosen={onChosen} />
      </Menu.Dropdown>
    </Menu>
  )
}
