import type { FormEvent, ReactNode } from 'react'
import type { PlanChange } from '#core/planning/change.ts'
import { ChangeView } from '../../plan-changes/change-view.tsx'
import { sayDone } from '../../plan-changes/say-done.ts'
import { closeLifeDialog } from '../life-store.ts'
import { isAsSeen } from '../as-seen.ts'
import { usePreviewed } from '../use-previewed.ts'
import classes from './life-form.module.css'

export type LifeFormProps = {
  /** What the form comes to; null while it is not filled. */
  readonly change: PlanChange | null
  /** Default: the plan in use. */
  readonly planId?: string
  /** What was done, for the toast. */
  readonly done: string
  readonly confirmLabel: string
  /** The fields. */
  readonly children: ReactNode
}

/** A form and below it what it would do to the plan; nothing is done before the learner says so. */
export const LifeForm = ({ change, planId, done, confirmLabel, children }: LifeFormProps) => {
  const draft = usePreviewed(change, planId)
  const apply = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!(await isAsSeen(draft))) return
    const applied = await draft.getState().apply()
    if (applied === null) return
    sayDone({ title: done }, applied)
    closeLifeDialog()
  }
  return (
    <form onSubmit={(event) => void apply(event)} noValidate>
      <div className={classes.fields}>{children}</div>
      <ChangeView draft={draft} confirmLabel={confirmLabel} onKeep={closeLifeDialog} />
    </form>
  )
}
