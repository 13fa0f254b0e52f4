import { t } from '@lingui/core/macro'
import type { PhaseView } from '#contract/operations/roadmap.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { useRoadmapStore } from '../store.ts'
import { Bar } from '../../../ui/bar.tsx'
import classes from './outline.module.css'

export type OutlineProps = { readonly phases: readonly PhaseView[]; readonly current: string | null }

/** The phases at a glance, to jump to; only where there is room beside the topics. */
export const Outline = ({ phases, current }: OutlineProps) => {
  const format = useFormat()
  const setPhaseOpen = useRoadmapStore((store) => store.setPhaseOpen)
  const jump = (phaseId: string): void => {
    setPhaseOpen([phaseId], true)
    const heading = document.getElementById(`phase-${phaseId}`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.querySelector('button')?.focus({ preventScroll: true })
  }
  return (
    <nav className={classes.outline} aria-label={t`Phases`}>
      <ol className={classes.list}>
        {phases.map((phase) => (
          <li key={phase.id}>
            <button
              type="button"
              className={classes.jump}
              aria-current={phase.id === current ? 'step' : undefined}
              title={phase.title}
              onClick={() => jump(phase.id)}
            >
              <span className={classes.title}>{phase.title}</span>
              {phase.topics.total > 0 && (
                <>
                  <span className={classes.figures}>
                    {format.number(phase.topics.done)}/{format.number(phase.topics.total)}
                  </span>
                  <Bar done={phase.topics.done} total={phase.topics.total} />
                </>
              )}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
