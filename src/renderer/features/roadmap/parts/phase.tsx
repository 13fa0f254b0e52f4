import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { IconChevronRight } from '@tabler/icons-react'
import { memo } from 'react'
import type { BlockView, OptionGroupView, PhaseView } from '#contract/operations/roadmap.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { startsGroup } from '../outline.ts'
import { useRoadmapStore } from '../store.ts'
import { asWritten } from '../written-estimate.ts'
import { Bar } from '../../../ui/bar.tsx'
import { Block } from './block.tsx'
import { OptionChooser } from './option-chooser.tsx'
import classes from './phase.module.css'
import { ProjectRow } from './project-row.tsx'

export type PhaseProps = {
  readonly phase: PhaseView
  /** The blocks to draw: all, or what a search leaves of them. */
  readonly blocks: readonly BlockView[]
  readonly groups: readonly OptionGroupView[]
  readonly words: readonly string[]
  readonly isOpen: boolean
  readonly isCurrent: boolean
  readonly isFiltered: boolean
  readonly planId: string | null
  readonly target: string | null
  readonly onStatus: (topicId: string, title: string, status: TopicStatus) => void
}

/** A phase: what it takes, how far it is, and when open its blocks and projects. */
export const Phase = memo((props: PhaseProps) => {
  const { phase, isOpen, isCurrent } = props
  const format = useFormat()
  const setPhaseOpen = useRoadmapStore((store) => store.setPhaseOpen)
  const { done, total } = phase.topics
  const doneWords = format.number(done)
  return (
    <div className={classes.phase}>
      <h2 className={classes.head} id={`phase-${phase.id}`} data-current={isCurrent}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={isOpen}
          disabled={props.isFiltered}
          onClick={() => setPhaseOpen([phase.id], !isOpen)}
        >
          <IconChevronRight className={classes.chevron} size={18} stroke={1.75} aria-hidden="true" />
          <span className={classes.title}>{phase.title}</span>
          {phase.optional && (
            <span className={classes.badge}>
              <Trans>Optional</Trans>
            </span>
          )}
        </button>
      </h2>
      <div className={classes.standing}>
        {total > 0 && <Bar done={done} total={total} />}
        <p className={classes.facts}>
          <span>
            {total === 0
              ? t`Nothing to study`
              : plural(total, { one: `${doneWords} of # topic`, other: `${doneWords} of # topics` })}
          </span>
          {phase.estimate !== null && <span>{asWritten(phase.estimate.raw)}</span>}
          {phase.planned !== null && <span>{format.dayRange(phase.planned.from, phase.planned.to)}</span>}
        </p>
      </div>
      {isOpen && <PhaseBody {...props} />}
    </div>
  )
})
Phase.displayName = 'Phase'

const PhaseBody = ({ phase, blocks, groups, words, isFiltered, planId, target, onStatus }: PhaseProps) => (
  <div className={classes.body}>
    {blocks.map((block, index) => {
      const group = isFiltered ? null : startsGroup(blocks, index)
      const options = groups.find((candidate) => candidate.group === group)
      return (
        <div key={block.id}>
          {options !== undefined && <OptionChooser group={options} planId={planId} />}
          <Block
            block={block}
            phaseTitle={phase.title}
            words={words}
            isFiltered={isFiltered}
            planId={planId}
            target={target}
            onStatus={onStatus}
          />
        </div>
      )
    })}
    {!isFiltered && phase.projects.length > 0 && (
      <div>
        <h3 className={classes.projects} id={`projects-${phase.id}`}>
          <Trans>Projects</Trans>
        </h3>
        <ul className={classes.list} aria-labelledby={`projects-${phase.id}`}>
          {phase.projects.map((project) => (
            <ProjectRow key={project.id} project={project} />
          ))}
        </ul>
      </div>
    )}
  </div>
)
