import { t } from '@lingui/core/macro'
import {
  IconBeach,
  IconCalendarClock,
  IconCalendarRepeat,
  IconPlayerPause,
  IconPlayerPlay,
  IconZzz,
  type Icon,
} from '@tabler/icons-react'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { requestPlanChange } from '../plan-changes/request-change.ts'
import { openLifeDialog } from './life-store.ts'

/** Under this title the plan's own keys are listed. */
export const PLAN_GROUP = t`The plan`

export type PlanCommand = {
  readonly id: 'replan' | 'move-today' | 'days-off' | 'hours' | 'pause' | 'resume'
  readonly label: string
  readonly icon: Icon
  readonly run: () => void
  /** On the screens of the plan. */
  readonly keys?: string
}

export const REPLAN_KEY = 'r'

export const replan = (): void => {
  void requestPlanChange({
    changes: [{ type: 'replan' }],
    title: t`Replan from today on`,
    done: t`Replanned`,
  })
}

/** Default: the active plan. */
type Target = { readonly planId?: string }

export const pausePlan = (target: Target = {}): void => {
  void requestPlanChange({
    ...target,
    changes: [{ type: 'pause' }],
    title: t`Pause the plan`,
    done: t`The plan is paused`,
    confirm: t`Pause`,
  })
}

export const resumePlan = (target: Target = {}): void => {
  void requestPlanChange({
    ...target,
    changes: [{ type: 'resume' }],
    title: t`Go on with the plan`,
    done: t`The plan goes on`,
    confirm: t`Go on`,
  })
}

const goOn: PlanCommand = {
  id: 'resume',
  label: t`Go on with the plan…`,
  icon: IconPlayerPlay,
  run: () => resumePlan(),
}

const daysOff: PlanCommand = {
  id: 'days-off',
  label: t`Days off…`,
  icon: IconBeach,
  run: () => openLifeDialog({ type: 'days-off' }),
}

const hours: PlanCommand = {
  id: 'hours',
  label: t`Other hours from a day on…`,
  icon: IconCalendarClock,
  run: () => openLifeDialog({ type: 'hours' }),
}

/** What can be done to a plan as a whole: of one that stands still, only what makes sense then. */
export const planCommands = ({ settings }: Pick<PlanSummary, 'settings'>): readonly PlanCommand[] =>
  settings.paused !== null
    ? [goOn, daysOff, hours]
    : [
        { id: 'replan', label: t`Replan…`, icon: IconCalendarRepeat, run: replan, keys: REPLAN_KEY },
        {
          id: 'move-today',
          label: t`Not today: move it…`,
          icon: IconZzz,
          run: () => openLifeDialog({ type: 'move-today' }),
        },
        daysOff,
        hours,
        { id: 'pause', label: t`Pause the plan…`, icon: IconPlayerPause, run: () => pausePlan() },
      ]
