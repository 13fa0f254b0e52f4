import { Button } from '@mantine/core'
import { IconMapRoute } from '@tabler/icons-react'
import { routeHash } from '../../../app/routes.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'

/** Today before there is a plan. */
export const NoPlan = () => (
  <EmptyState
    icon={<IconMapRoute size={36} stroke={1.4} />}
    title="No plan yet"
    actions={
      <Button component="a" href={routeHash('setup')}>
        Make a plan
      </Button>
    }
  >
    Pick a roadmap, say when you have time, and this page tells you what to study each day.
  </EmptyState>
)
