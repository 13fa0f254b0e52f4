import { Button } from '@mantine/core'
import { IconCalendarWeek } from '@tabler/icons-react'
import { routeHash } from '../../../app/routes.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'

/** Week before there is a plan. */
export const NoPlan = () => (
  <EmptyState
    icon={<IconCalendarWeek size={36} stroke={1.4} />}
    title="No plan yet"
    actions={
      <Button component="a" href={routeHash('setup')}>
        Make a plan
      </Button>
    }
  >
    Once there is a plan, its slots stand here, week by week.
  </EmptyState>
)
