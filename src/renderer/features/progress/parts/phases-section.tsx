import { t } from '@lingui/core/macro'
import type { ProgressView } from '#contract/operations/progress.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { useCharts } from '../charts.ts'
import { useProgressStore } from '../store.ts'
import { useWidth } from '../use-width.ts'
import { phasesCsv, phasesSummary, phasesTable } from '../words/phase-words.ts'
import { scopeLine } from '../words/scope-words.ts'
import { ChartSection } from './section.tsx'

/** How far each phase is. */
export const PhasesSection = ({ view }: { readonly view: ProgressView }) => {
  const format = useFormat()
  const charts = useCharts()
  const choice = useProgressStore((store) => store.shownChoice)
  const [measure, width] = useWidth()
  return (
    <ChartSection
      name="phases"
      title={t`Phases`}
      summary={phasesSummary(view, choice, format)}
      scope={scopeLine(view.range, null, format)}
      table={() => phasesTable(view.phases, format)}
      csv={() => phasesCsv(view.phases)}
    >
      <div ref={measure} style={{ minHeight: view.phases.length * 38 }}>
        {charts !== null && width > 0 && (
          <charts.PhasesChart phases={view.phases} phaseId={view.phaseId} width={width} />
        )}
      </div>
    </ChartSection>
  )
}
