import { ButtonMenu, type MenuButton } from '../../ui/button-menu.tsx'
import { menuProps } from '../../ui/menu-props.ts'
import { TopicPlanItems, type PlannedTopic } from './topic-plan-items.tsx'

export type TopicPlanMenuProps = {
  readonly topic: PlannedTopic
  /** It stands in a popover: a menu drawn elsewhere would be outside of it, and a press there would close it. */
  readonly onChosen?: (() => void) | undefined
}

/** What can be done to a topic's place in the plan, as a menu of its own beside the topic's buttons. */
export const TopicPlanMenu = ({ topic, onChosen, ...menu }: TopicPlanMenuProps & MenuButton) => (
  <ButtonMenu
    {...menu}
    {...menuProps}
    withinPortal={onChosen === undefined}
    position="bottom-end"
    width={250}
  >
    <TopicPlanItems topic={topic} onChosen={onChosen} />
  </ButtonMenu>
)
