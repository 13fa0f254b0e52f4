import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect, useMemo } from 'react'
import { Button } from '@mantine/core'
import type { PlanDefaults, PlanPreview } from '#contract/operations/plan.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { useFrameStore } from '../../../app/frame-store.ts'
import { navigate, useRoute } from '../../../app/routes.ts'
import { usePlanPreview } from '../../../app/use-plan-preview.ts'
import { weekdaysFrom, weekStartOf } from '../../../app/week-start.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { LoadView } from '../../../ui/load-view.tsx'
import { FinishPanel } from '../../../ui/plan-form/finish-panel.tsx'
import { knownFinish } from '../../../ui/plan-form/finish-words.ts'
import { PlanForm } from '../../../ui/plan-form/plan-form.tsx'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import { showFailure } from '../../../ui/toast.tsx'
import { changeSettings, makePlan, readDefaults, resetSetup, useSetupStore } from '../store.ts'
import { StepLayout } from './step-layout.tsx'
import classes from './plan-step.module.css'

const finishSetup = async (): Promise<void> => {
  const failure = await makePlan()
  if (failure !== null) return showFailure(t`The plan was not made`, failure)
  navigate('today')
  resetSetup()
}

const useWeekdays = () => {
  const weekStart = useFrameStore(({ frame }) =>
    frame.state === 'ready' ? frame.value.settings.weekStart : 'auto',
  )
  return useMemo(() => weekdaysFrom(weekStartOf(weekStart, navigator.language)), [weekStart])
}

/** Step three: options, start, days and hours, with the finish in sight. */
export const PlanStep = () => {
  const { roadmap, defaults, settings, isMaking } = useSetupStore()
  const { path } = useRoute()
  const isStored = path[1] !== undefined
  useEffect(() => {
    if (roadmap !== null) void readDefaults(roadmap)
  }, [roadmap])
  const { preview, error, isCurrent } = usePlanPreview(roadmap, settings)
  const canMake = isCurrent && error === null && preview !== null && knownFinish(preview.finish) !== null
  return (
    <StepLayout
      title={t`Make it fit your week`}
      lead={t`Everything here can be changed later; the plan then moves with it.`}
      onBack={() => (isStored ? navigate('roadmap') : navigate('setup', 'check'))}
      note={<FootNote preview={preview} message={error?.message ?? null} />}
      primary={
        <Button disabled={!canMake} loading={isMaking} onClick={() => void finishSetup()}>
          <Trans>Make the plan</Trans>
        </Button>
      }
      isAsideSticky
      aside={
        settings === null ? null : (
          <FinishPanel
            preview={preview}
            settings={settings}
            today={defaults.state === 'ready' ? defaults.value.settings.start : null}
          />
        )
      }
    >
      <LoadView
        load={defaults}
        onRetry={() => roadmap !== null && void readDefaults(roadmap)}
        skeleton={<RowsSkeleton rows={6} height={64} />}
      >
        {(value) => <Form defaults={value} settings={settings ?? value.settings} />}
      </LoadView>
    </StepLayout>
  )
}

type FormProps = { readonly defaults: PlanDefaults; readonly settings: PlanSettings }

const Form = ({ defaults, settings }: FormProps) => (
  <PlanForm settings={settings} defaults={defaults} weekdays={useWeekdays()} onChange={changeSettings} />
)

type FootNoteProps = { readonly preview: PlanPreview | null; readonly message: string | null }

/** The finish where the panel is out of sight, or what keeps the plan from being made. */
const FootNote = ({ preview, message }: FootNoteProps) => {
  const format = useFormat()
  if (message !== null) return <span role="alert">{message}</span>
  if (preview === null) return null
  const finish = knownFinish(preview.finish)
  if (finish === null) return <>{preview.findings[0]?.message ?? t`No finish within ten years.`}</>
  const dates = format.dayRangeWithYear(finish.min, finish.max)
  return (
    <span className={classes.finish}>
      <Trans>Done {dates}</Trans>
    </span>
  )
}
