import { t } from '@lingui/core/macro'
import { Button, Menu } from '@mantine/core'
import {
  IconArchive,
  IconArrowsSplit2,
  IconChevronDown,
  IconPlayerPause,
  IconRestore,
  IconStar,
  type Icon,
} from '@tabler/icons-react'
import type { PlanState } from '#contract/operations/plan.ts'
import type { RoadmapSummary } from '#contract/operations/roadmap.ts'
import { requestPlanState } from '../../../app/plan-states/set-state.ts'
import { stateActions, stateWords } from '../../../app/plan-states/state-words.ts'
import { menuProps } from '../../../ui/menu-props.ts'

export type PlanStateMenuProps = {
  readonly roadmap: RoadmapSummary
  /** Whether any plan is active. */
  readonly hasActive: boolean
}

const icons: Readonly<Record<PlanState, Icon>> = {
  active: IconStar,
  beside: IconArrowsSplit2,
  resting: IconPlayerPause,
  archived: IconArchive,
}

/** How the plan of a roadmap stands that is not the active one, and what can be done about it. */
export const PlanStateMenu = ({ roadmap, hasActive }: PlanStateMenuProps) => {
  const { planId, planState, title } = roadmap
  if (planId === null || planState === null || planState === 'active') return null
  return (
    <Menu {...menuProps} position="bottom-start" width={270}>
      <Menu.Target>
        <Button
          variant={planState === 'resting' ? 'filled' : 'default'}
          rightSection={<IconChevronDown size={16} aria-hidden="true" />}
        >
          {planState === 'resting' ? t`Study this plan` : stateWords(planState)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {stateActions(planState, hasActive).map(({ to, label }) => {
          const ActionIcon = planState === 'archived' && to === 'resting' ? IconRestore : icons[to]
          return (
            <Menu.Item
              key={to}
              leftSection={<ActionIcon size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => requestPlanState({ planId, roadmapTitle: title, from: planState, to })}
            >
              {label}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
