import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ProgressView } from '#contract/operations/progress.ts'
import { Hint } from '../../../app/hint.tsx'
import { PlanStrip } from '../../../app/life/plan-strip.tsx'
import { useShortcuts } from '../../../app/shortcuts.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { Page } from '../../../ui/page.tsx'
import { useForecastStore } from '../forecast-store.ts'
import { useProgressStore } from '../store.ts'
import { useLater } from '../use-later.ts'
import { leadWords } from '../words/card-words.ts'
import { BurnUpSection } from './burn-up-section.tsx'
import { CalibrationSection } from './calibration-section.tsx'
import { Cards } from './cards.tsx'
import { Filters } from './filters.tsx'
import { HoursSection } from './hours-section.tsx'
import { PhasesSection } from './phases-section.tsx'
import classes from './progress-screen.module.css'
import { TopicsSection } from './topics-section.tsx'
import { WeeksSection } from './weeks-section.tsx'
import { YearSection } from './year-section.tsx'

const shortcuts = [
  {
    keys: 't',
    label: t`Show all charts as tables, or as charts`,
    run: () => useProgressStore.getState().toggleTables(),
  },
  {
    keys: '1',
    label: t`The last 4 weeks`,
    run: () => void useProgressStore.getState().showRange('4-weeks'),
  },
  {
    keys: '2',
    label: t`The last 3 months`,
    run: () => void useProgressStore.getState().showRange('3-months'),
  },
  { keys: '3', label: t`The last year`, run: () => void useProgressStore.getState().showRange('year') },
  { keys: '4', label: t`Everything`, run: () => void useProgressStore.getState().showRange('all') },
] as const

/** Where the learner stands, with a plan. */
export const ProgressScreen = ({ view }: { readonly view: ProgressView }) => {
  const format = useFormat()
  const forecast = useForecastStore((store) => store.forecast)
  // Figures and the burn-up are painted first.
  const isLater = useLater()
  useShortcuts(t`Progress`, shortcuts)
  return (
    <Page title={t`Progress`} lead={leadWords(view, format)} width="broad">
      <PlanStrip offer={null} today={view.today} />
      <Hint name="progress">
        <Trans>
          At first the forecast is the plan’s own range. Once your first week is over and three topics are
          done, it follows the pace you really keep, and it narrows as you go.
        </Trans>
      </Hint>
      <Cards view={view} forecast={forecast} />
      <div className={classes.filters}>
        <Filters view={view} />
      </div>
      <div className={classes.sections}>
        <BurnUpSection view={view} forecast={forecast} />
        {isLater && (
          <>
            <WeeksSection view={view} />
            <div className={classes.pair}>
              <PhasesSection view={view} />
              <HoursSection view={view} />
            </div>
            <YearSection view={view} />
            <CalibrationSection view={view} />
            <TopicsSection view={view} />
          </>
        )}
      </div>
    </Page>
  )
}
