import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { menuOnDemand } from '../menu-on-demand.tsx'
import type { TopicPlanMenuProps } from './topic-plan-menu.tsx'

const menu = menuOnDemand<TopicPlanMenuProps>(
  async () => (await import('./topic-plan-menu.tsx')).TopicPlanMenu,
)
export const preloadTopicPlanMenu = menu.preload

/** `size`: in px, as high as the buttons beside it. */
type Props = TopicPlanMenuProps & { readonly size?: number }

/** What can be done to a topic's place in the plan. */
export const TopicPlanMenuOnDemand = ({ size = 36, ...props }: Props) => {
  const { title } = props.topic
  return (
    <menu.View
      menu={props}
      button={
        <ActionIcon
          variant="default"
          size={size}
          aria-label={t`More for “${title}”`}
          title={t`Time in the plan`}
        >
          <IconDots size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      }
    />
  )
}
