import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { loaded } from '../ui/load.ts'
import { giveFocusBack } from './focus-return.ts'
import { useFrameStore } from './frame-store.ts'
import { requestPlanState } from './plan-states/set-state.ts'
import { idleWords } from './plan-states/state-words.ts'
import { routeHash } from './routes.ts'

export type NoPlanProps = {
  readonly icon?: ReactNode
  /** What stands here once there is a plan. */
  readonly children: ReactNode
}

const NONE: readonly PlanSummary[] = []

/** What is here goes with the button that was pressed, when a plan is taken up. */
const useFocusAfter = (): void =>
  useEffect(
    () => () => {
      if (document.activeElement === document.body) giveFocusBack(null)
    },
    [],
  )

/** A screen of the plan while none is active: none was made yet, or those there are rest or are archived. */
export const NoPlan = ({ icon, children }: NoPlanProps) => {
  const idle = useFrameStore((store) => loaded(store.frame)?.idle ?? NONE)
  const isActive = useFrameStore((store) => (loaded(store.frame)?.plan ?? null) !== null)
  useFocusAfter()
  // The screen of the plan that was just taken up is on its way.
  if (isActive) return null
  const [first] = idle
  if (first !== undefined) return <NoneActive icon={icon} first={first} idle={idle} />
  return (
    <EmptyState
      icon={icon}
      title={t`No plan yet`}
      actions={
        <Button component="a" href={routeHash('setup')}>
          <Trans>Make a plan</Trans>
        </Button>
      }
    >
      {children}
    </EmptyState>
  )
}

type NoneActiveProps = {
  readonly icon: ReactNode
  readonly first: PlanSummary
  readonly idle: readonly PlanSummary[]
}

const takeUp = ({ id, roadmapTitle, state }: PlanSummary): void =>
  requestPlanState({ planId: id, roadmapTitle, from: state, to: 'active' })

/** The way back to a plan that was put away; none is taken up by itself. */
const NoneActive = ({ icon, first, idle }: NoneActiveProps) => (
  <EmptyState
    icon={icon}
    title={t`No plan is active`}
    actions={
      <>
        {idle.length === 1 ? (
          <Button onClick={() => takeUp(first)}>
            <Trans>Take it up again…</Trans>
          </Button>
        ) : (
          <Button component="a" href={routeHash('roadmap')}>
            <Trans>Choose a plan</Trans>
          </Button>
        )}
        <Button component="a" variant="default" href={routeHash('setup')}>
          <Trans>Make a new plan</Trans>
        </Button>
      </>
    }
  >
    {idleWords(idle)}
  </EmptyState>
)
