import { Trans } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconSettings } from '@tabler/icons-react'
import { menuProps } from '../../ui/menu-props.ts'
import { navigate } from '../routes.ts'
import { planCommands } from './plan-commands.ts'
import { useActivePlan } from './use-plan-today.ts'

/** What can be done to the plan when life happens, in one quiet menu; nothing without a plan. */
export const PlanMenu = () => {
  const plan = useActivePlan()
  if (plan === null) return null
  return (
    <Menu {...menuProps} position="bottom-end" width={260}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
          <Trans>Change the plan</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
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
      </Menu.Dropdown>
    </Menu>
  )
}
