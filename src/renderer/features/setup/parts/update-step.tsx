import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button, VisuallyHidden } from '@mantine/core'
import type { ChangedArea } from '#contract/events.ts'
import type { MergePreview } from '#contract/operations/merge.ts'
import type { PlanDifference } from '#contract/operations/plan-changes.ts'
import {
  finishDayWords,
  finishTurn,
  priceSentence,
  turnWords,
} from '../../../app/plan-changes/finish-words.ts'
import { MovedSlots } from '../../../app/plan-changes/parts/moved-slots.tsx'
import { changedSlots } from '../../../app/plan-changes/slot-words.ts'
import { navigate } from '../../../app/routes.ts'
import { offerUndo } from '../../../app/undo.ts'
import { useRefetch } from '../../../app/use-refetch.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { loaded } from '../../../ui/load.ts'
import { LoadView } from '../../../ui/load-view.tsx'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import { showFailure } from '../../../ui/toast.tsx'
import { VisibleText } from '../../../ui/visible-text.tsx'
import { resetSetup, useSetupStore, type UpdateTarget } from '../store.ts'
import { changeFigures, changeSections, changesNothing } from '../update-words.ts'
import { applyUpdate, forgetPreview, readPreview, updateOf } from '../update.ts'
import { ChangeList } from './change-list.tsx'
import { FigureList } from './figure-list.tsx'
import { StepLayout } from './step-layout.tsx'
import { UpdatePlan } from './update-plan.tsx'
import classes from './update-step.module.css'

const AREAS: readonly ChangedArea[] = ['roadmaps', 'plan', 'progress', 'sessions']

const refetch = (): void => void readPreview()

const apply = async ({ roadmapId, title }: UpdateTarget): Promise<void> => {
  const done = await applyUpdate()
  if (done === null) return
  if (!done.ok) return showFailure(t`“${title}” was not updated`, done.error)
  offerUndo(t`Updated “${title}”`, done.changeId, roadmapId)
  leave(roadmapId)
}

const leave = (roadmapId: string): void => {
  navigate('roadmap', 'show', roadmapId)
  resetSetup()
}

/** The last step of an update: what it does, list by list, before anything is done. */
export const UpdateStep = () => {
  const state = useSetupStore()
  const { preview, isUpdating, draft } = state
  const { target } = updateOf(state)
  useEffect(() => forgetPreview, [])
  useRefetch(AREAS, refetch)
  if (target === null || draft === null) return null
  const ready = loaded(preview)
  const isNothing = ready !== undefined && changesNothing(ready)
  return (
    <StepLayout
      title={t`What changes`}
      lead={
        <Trans>
          Updating “<VisibleText text={target.title} />” with <VisibleText text={draft.sourceName} />. Nothing
          is changed until you apply it, and it can be undone.
        </Trans>
      }
      onBack={() => navigate('setup', 'check')}
      note={<FootNote plan={ready?.plan ?? null} />}
      primary={
        isNothing ? (
          <Button onClick={() => leave(target.roadmapId)}>
            <Trans>Go to the roadmap</Trans>
          </Button>
        ) : (
          <Button disabled={ready === undefined} loading={isUpdating} onClick={() => void apply(target)}>
            <Trans>Apply</Trans>
          </Button>
        )
      }
      isAsideSticky
      aside={ready === undefined || isNothing ? undefined : <UpdatePlan preview={ready} />}
    >
      <Announcement preview={isNothing ? undefined : ready} />
      <LoadView
        load={preview}
        onRetry={refetch}
        skeleton={<RowsSkeleton rows={8} height={44} label={t`Working out what changes`} />}
      >
        {(value) => <Changes preview={value} />}
      </LoadView>
    </StepLayout>
  )
}

/** Says what came out, once it is there: nothing else moves that a reader would notice. */
const Announcement = ({ preview }: { readonly preview: MergePreview | undefined }) => {
  const format = useFormat()
  const figures = preview === undefined ? [] : changeFigures(preview, format)
  const counted = figures.map(({ label, value }) => `${label} ${format.number(value)}`).join(', ')
  const plan = preview?.plan ?? null
  return (
    <VisuallyHidden role="status">
      {counted !== '' && t`Topics: ${counted}.`}
      {plan !== null && ` ${priceSentence({ ...plan.finish, pace: plan.pace }, format)}`}
    </VisuallyHidden>
  )
}

/** The finish where the panel is out of sight. */
const FootNote = ({ plan }: { readonly plan: PlanDifference | null }) => {
  const format = useFormat()
  if (plan === null) return null
  const move = { ...plan.finish, pace: plan.pace }
  // A plan that is paused promises none.
  if (move.after[move.pace] === null) return null
  const day = finishDayWords(move.after[move.pace], format)
  const turn = turnWords(move)
  return (
    <span className={classes.finish}>
      {finishTurn(move) === 'same' || turn === '' ? t`Finish ${day}` : t`Finish ${day}, ${turn}`}
    </span>
  )
}

const Changes = ({ preview }: { readonly preview: MergePreview }) => {
  const format = useFormat()
  if (changesNothing(preview)) {
    return (
      <p className={classes.nothing} role="status">
        <Trans>Nothing: the roadmap says all of this already.</Trans>
      </p>
    )
  }
  return (
    <>
      <div className={classes.figures}>
        <FigureList
          figures={changeFigures(preview, format).map(({ label, value }) => ({
            label,
            value: format.number(value),
          }))}
        />
      </div>
      {changeSections(preview, format).map((section) => (
        <ChangeList key={section.id} section={section} />
      ))}
      {preview.plan !== null && preview.plan.slots.length > 0 && (
        <MovedSlots slots={preview.plan.slots} total={changedSlots(preview.plan.counts)} />
      )}
    </>
  )
}
