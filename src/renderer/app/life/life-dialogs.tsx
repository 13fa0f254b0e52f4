import type { PlanSummary } from '#contract/operations/plan.ts'
import type { Frame } from '../frame-store.ts'
import { lazyPart } from '../lazy-view.ts'
import { useLifeDialog, type LifeDialog } from './life-store.ts'

/** Forms with calendars are heavy: they are loaded when the first one is asked for. */
const OpenLifeDialog = lazyPart(async () => (await import('./open-life-dialog.tsx')).OpenLifeDialog)

const planOf = (dialog: LifeDialog, { running }: Frame): PlanSummary | undefined =>
  'planId' in dialog ? running.find(({ id }) => id === dialog.planId) : undefined

/** The dialogs for what comes up in a life, the same on every screen. */
export const LifeDialogs = ({ frame }: { readonly frame: Frame }) => {
  const dialog = useLifeDialog((store) => store.dialog)
  if (dialog === null || frame.plan === null) return null
  return <OpenLifeDialog dialog={dialog} frame={frame} plan={planOf(dialog, frame) ?? frame.plan} />
}
