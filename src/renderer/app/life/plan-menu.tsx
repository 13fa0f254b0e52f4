import { Trans } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { IconSettings } from '@tabler/icons-react'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { ButtonMenu, type MenuButton } from '../../ui/button-menu.tsx'
import { menuProps } from '../../ui/menu-props.ts'
import { navigate } from '../routes.ts'
import { planCommands } from './plan-commands.ts'

export type PlanMenuProps = { readonly plan: PlanSummary }

/** What can be done to the plan when life happens. */
export const PlanMenu = ({ plan, ...menu }: PlanMenuProps & MenuButton) => (
  <ButtonMenu {...menu} {...menuProps} position="bottom-end" width={260}>
    {planCommands(plan).map(({ id, label, icon: CommandIcon, run }) => (
      <Menu.Item
        key={id}
        leftSection={<CommandIcon size={16} stroke={1.6} aria-hidden="true" />}
        onClick={run}
      >
        {label}
      </Menu.Item>
    ))}
    <Menu.Divider />
    <Menu.Item
      leftSection={<IconSettings size={16} stroke={1.6} aria-hidden="true" />}
      onClick={() => navigate('settings', 'plan')}
    >
      <Trans>All settings of the plan</Trans>
    </Menu.Item>
  </ButtonMenu>
)
