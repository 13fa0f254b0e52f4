import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { EmptyState } from '../ui/empty-state.tsx'
import { routeHash } from './routes.ts'

export type NoPlanProps = {
  readonly icon: ReactNode
  /** What stands here once there is a plan. */
  readonly children: string
}

/** A screen of the plan before there is one. */
export const NoPlan = ({ icon, children }: NoPlanProps) => (
  <EmptyState
    icon={icon}
    title="No plan yet"
    actions={
      <Button component="a" href={routeHash('setup')}>
        Make a plan
      </Button>
    }
  >
    {children}
  </EmptyState>
)
