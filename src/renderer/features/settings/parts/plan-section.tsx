import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect, useMemo, useRef } from 'react'
import { Button } from '@mantine/core'
import type { Settings } from '#contract/operations/app.ts'
import type { Finish, PlanPreview, PlanSummary } from '#contract/operations/plan.ts'
import { planToday } from '../../../app/life/use-plan-today.ts'
import { NoPlan } from '../../../app/no-plan.tsx'
import { usePlanPreview } from '../../../app/use-plan-preview.ts'
import { weekdaysFrom, weekStartOf } from '../../../app/week-start.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { LoadView } from '../../../ui/load-view.tsx'
import { FinishPanel } from '../../../ui/plan-form/finish-panel.tsx'
import { knownFinish } from '../../../ui/plan-form/finish-words.ts'
import { PlanForm } from '../../../ui/plan-form/plan-form.tsx'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import { draftedSettings } from '../plan-draft.ts'
import { applyPlanSettings, changeDraft, discardDraft, readDefaults, useSettingsStore } from '../store.ts'
import { PlanChoice } from './plan-choice.tsx'
import { PlanLife } from './plan-life.tsx'
import { ReplanSetting } from './replan-setting.tsx'
import { SectionHeading } from './setting-row.tsx'
import classes from './plan-section.module.css'

export type PlanSectionProps = {
  /** The one looked at: the active plan, or one beside it. */
  readonly plan: PlanSummary | null
  readonly running: readonly PlanSummary[]
  readonly settings: Settings
}

/** The settings of a plan that runs; nothing moves before the new finish was shown and applied. */
export const PlanSection = ({ plan, running, settings }: PlanSectionProps) =>
  plan === null ? (
    <NoPlan>
      <Trans>Choose a roadmap and your study days, and Roadbook lays it out on the calendar.</Trans>
    </NoPlan>
  ) : (
    <PlanEditor key={plan.id} plan={plan} running={running} settings={settings} />
  )

type PlanEditorProps = PlanSectionProps & { readonly plan: PlanSummary }

const AS_IT_STANDS = { stays: true }

const PlanEditor = ({ plan, running, settings: appSettings }: PlanEditorProps) => {
  const { weekStart } = appSettings
  const { defaults, draft } = useSettingsStore()
  useEffect(() => {
    void readDefaults(plan.roadmapId)
  }, [plan.roadmapId])
  const weekdays = useMemo(() => weekdaysFrom(weekStartOf(weekStart, navigator.language)), [weekStart])
  const roadmap = useMemo(() => ({ roadmapId: plan.roadmapId }), [plan.roadmapId])
  const settings = useMemo(
    () => (draft?.planId === plan.id ? draftedSettings(draft.settings, plan.settings) : plan.settings),
    [draft, plan],
  )
  const isChanged = JSON.stringify(settings) !== JSON.stringify(plan.settings)
  const { preview, error, isCurrent } = usePlanPreview(roadmap, settings, AS_IT_STANDS)
  // The buttons go once nothing is left to apply: the focus moves to what they changed.
  const panelHeading = useRef<HTMLHeadingElement>(null)
  const discard = (): void => {
    discardDraft()
    panelHeading.current?.focus()
  }
  return (
    <section className={classes.columns}>
      <div className={classes.form}>
        <SectionHeading>
          <Trans>Plan</Trans>
        </SectionHeading>
        <PlanChoice running={running} plan={plan} />
        <LoadView
          load={defaults}
          onRetry={() => void readDefaults(plan.roadmapId)}
          skeleton={<RowsSkeleton rows={6} height={64} />}
        >
          {(value) => (
            <PlanForm
              settings={settings}
              defaults={value}
              weekdays={weekdays}
              onChange={(next) => changeDraft(plan.id, next)}
              hasDaysOff={false}
            />
          )}
        </LoadView>
        <PlanLife plan={plan} weekdays={weekdays} today={planToday(plan, { settings: appSettings })} />
        <ReplanSetting value={appSettings.replan} />
      </div>
      <div className={classes.aside}>
        <FinishPanel
          preview={preview}
          settings={settings}
          title={t`The plan ends`}
          headingLevel={3}
          headingRef={panelHeading}
          today={defaults.state === 'ready' ? defaults.value.settings.start : null}
        />
        {error !== null && (
          <p className={classes.error} role="alert">
            {error.message}
          </p>
        )}
        {isChanged && (
          <div className={classes.apply}>
            <FinishChange plan={plan} preview={preview} />
            <Button
              fullWidth
              disabled={!isCurrent || error !== null}
              onClick={() => void applyPlanSettings(plan, settings)}
            >
              <Trans>Apply to the plan…</Trans>
            </Button>
            <Button fullWidth variant="default" onClick={discard}>
              <Trans>Discard changes</Trans>
            </Button>
          </div>
        )}
      </div>
    </section>
  )
}

type FinishChangeProps = { readonly plan: PlanSummary; readonly preview: PlanPreview | null }

/** What applying does to the finish, in one sentence. */
const FinishChange = ({ plan, preview }: FinishChangeProps) => {
  const format = useFormat()
  const words = (finish: Finish): string => {
    const known = knownFinish(finish)
    return known === null ? t`no date` : format.dayRangeWithYear(known.min, known.max)
  }
  if (preview === null) return null
  const [now, then] = [words(plan.finish), words(preview.finish)]
  return (
    <p className={classes.former}>
      {now === then ? t`The finish stays the same.` : t`Finish: ${then}, instead of ${now}.`}
    </p>
  )
}
