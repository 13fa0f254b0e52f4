import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { CalibrationView, ProgressView } from '#contract/operations/progress.ts'
import { requestPlanChange } from '../../../app/plan-changes/request-change.ts'
import { routeHash } from '../../../app/routes.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { useProgressStore } from '../store.ts'
import { useWidth } from '../use-width.ts'
import {
  calibrateWords,
  calibrationCsv,
  calibrationSummary,
  calibrationTable,
  ratioRows,
} from '../words/calibration-words.ts'
import { scopeLine } from '../words/scope-words.ts'
import classes from './aside.module.css'
import { NothingYet } from './nothing-yet.tsx'
import { RatioChart } from './ratio-chart.tsx'
import { ChartSection } from './section.tsx'

/** What the learner's own time says about the estimates, and what the plan could make of it. */
export const CalibrationSection = ({ view }: { readonly view: ProgressView }) => {
  const format = useFormat()
  const [measure, width] = useWidth()
  const { calibration, bounds } = view
  const isNarrowed = useProgressStore((store) => store.shownChoice !== 'all') || view.phaseId !== null
  const isEmpty = calibration.overall === null
  return (
    <div className={classes.columns} data-ruled>
      <ChartSection
        name="calibration"
        title={t`Estimates and your time`}
        summary={calibrationSummary(calibration, { isNarrowed }, format)}
        scope={scopeLine(bounds, null, format)}
        table={() => calibrationTable(calibration, format)}
        csv={() => calibrationCsv(calibration)}
        empty={
          isEmpty ? (
            <NothingYet>
              <Trans>
                Time a topic with the <a href={routeHash('focus')}>timer</a> until it is done, and you see
                here whether the estimates suit you.
              </Trans>
            </NothingYet>
          ) : null
        }
      >
        <div ref={measure}>{width > 0 && <RatioChart rows={ratioRows(calibration)} width={width} />}</div>
      </ChartSection>
      {!isEmpty && <StudyDay calibration={calibration} />}
    </div>
  )
}

/** How long the plan takes a study day of the roadmap to be, and how long it is by the learner's own ratio. */
const StudyDay = ({ calibration }: { readonly calibration: CalibrationView }) => {
  const format = useFormat()
  const { suggestedMinutesPerStudyDay: minutes, minutesPerStudyDay } = calibration
  const words = calibrateWords(calibration, format)
  const planned = format.duration(minutesPerStudyDay)
  const wanted = minutes === null ? null : format.duration(minutes)
  return (
    <aside className={classes.aside} aria-labelledby="your-study-day">
      <h3 id="your-study-day" className={classes.title}>
        <Trans>A study day of the roadmap</Trans>
      </h3>
      <p className={classes.value}>{wanted ?? planned}</p>
      {minutes === null || words === null || wanted === null ? (
        <p className={classes.words}>
          <Trans>So the plan takes it, and nothing suggests to change that.</Trans>
        </p>
      ) : (
        <>
          <p className={classes.words}>
            <Trans>by your own time. The plan takes it as {planned}.</Trans>
          </p>
          <Button
            mt="md"
            variant="default"
            onClick={() =>
              void requestPlanChange({
                changes: [{ type: 'calibrate', minutesPerStudyDay: minutes }],
                title: words,
                done: t`A study day is planned as ${wanted}`,
                confirm: t`Apply to the plan`,
              })
            }
          >
            <Trans>Apply to the plan…</Trans>
          </Button>
        </>
      )}
    </aside>
  )
}
