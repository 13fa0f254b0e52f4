import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { menuOnDemand } from '../menu-on-demand.tsx'
import type { PlanMenuProps } from './plan-menu.tsx'
import { useActivePlan } from './use-plan-today.ts'

const menu = menuOnDemand<PlanMenuProps>(async () => (await import('./plan-menu.tsx')).PlanMenu)
export const preloadPlanMenu = menu.preload

/** What can be done to the plan when life happens, in one quiet menu; nothing without a plan. */
export const PlanMenuOnDemand = () => {
  const plan = useActivePlan()
  if (plan === null) return null
  return (
    <menu.View
      menu={{ plan }}
      button={
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
          <Trans>Change the plan</Trans>
        </Button>
      }
    />
  )
}
