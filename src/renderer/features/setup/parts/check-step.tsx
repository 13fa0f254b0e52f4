import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button, Radio } from '@mantine/core'
import type { Draft } from '#contract/operations/roadmap.ts'
import type { Roadmap } from '#core/roadmap/model.ts'
import { navigate } from '../../../app/routes.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { VisibleText } from '../../../ui/visible-text.tsx'
import { roadmapFigures, type RoadmapFigures } from '../roadmap-figures.ts'
import { chooseRoadmap, readDefaults, useSetupStore } from '../store.ts'
import { readSimilar, updateOf } from '../update.ts'
import { FigureList } from './figure-list.tsx'
import { FindingList } from './finding-list.tsx'
import { Outline } from './outline.tsx'
import { StepLayout } from './step-layout.tsx'
import { UnusedLines } from './unused-lines.tsx'
import { UpdateChoice } from './update-choice.tsx'
import classes from './check-step.module.css'

/** Step two: what was understood, what was not, and where the document contradicts itself. */
export const CheckStep = () => {
  const draft = useSetupStore((store) => store.draft)
  const ref = useSetupStore((store) => store.roadmap)
  useEffect(() => {
    // Says whether there is a plan already; the next step starts from the same answer.
    if (ref !== null) void readDefaults(ref)
  }, [ref])
  useEffect(() => {
    if (draft !== null) void readSimilar(draft)
  }, [draft])
  if (draft === null) return null
  const key = ref !== null && 'roadmapKey' in ref ? ref.roadmapKey : null
  const chosen = draft.document.roadmaps.find((roadmap) => roadmap.key === key)
  return chosen === undefined ? null : <Checked draft={draft} chosen={chosen} />
}

const topicsWords = (topics: number): string => plural(topics, { one: '# topic', other: '# topics' })

const Checked = ({ draft, chosen }: { readonly draft: Draft; readonly chosen: Roadmap }) => {
  const format = useFormat()
  const { document } = draft
  const figures = roadmapFigures(chosen)
  const state = useSetupStore()
  const update = updateOf(state)
  return (
    <StepLayout
      title={t`What was understood`}
      lead={
        <Trans>
          Source: <VisibleText text={draft.sourceName} />. Nothing is stored yet.
        </Trans>
      }
      onBack={() => navigate('setup')}
      note={[topicsWords(figures.planned), format.studyDays(figures.days)].join(', ')}
      primary={
        // What it resembles decides where the way on leads.
        <Button
          loading={state.similar.state === 'loading'}
          onClick={() => navigate('setup', update.target === null ? 'plan' : 'update')}
        >
          {update.target === null ? t`Continue` : t`See what changes`}
        </Button>
      }
      aside={
        <>
          <FindingList document={document} roadmap={chosen} />
          <UnusedLines unused={document.unused} />
        </>
      }
    >
      {document.roadmaps.length > 1 && <RoadmapChoice draft={draft} chosen={chosen} />}
      {document.roadmaps.length === 1 && (
        <h2 className={classes.title}>
          <VisibleText text={chosen.title} />
        </h2>
      )}
      <UpdateChoice update={update} />
      {update.target === null && <ExistingPlan />}
      <Figures figures={figures} />
      <Outline roadmap={chosen} />
    </StepLayout>
  )
}

const ExistingPlan = () => {
  const hasPlan = useSetupStore(
    ({ defaults }) => defaults.state === 'ready' && defaults.value.existingPlanId !== undefined,
  )
  return (
    <p className={classes.existing} role="status" hidden={!hasPlan}>
      {hasPlan && t`You have a plan of this roadmap. Making it again changes that plan.`}
    </p>
  )
}

const RoadmapChoice = ({ draft, chosen }: { readonly draft: Draft; readonly chosen: Roadmap }) => {
  const format = useFormat()
  const { roadmaps } = draft.document
  const count = format.number(roadmaps.length)
  return (
    <Radio.Group
      label={t`The document holds ${count} roadmaps. Which one do you want?`}
      value={chosen.key}
      onChange={(roadmapKey) => chooseRoadmap({ draftId: draft.draftId, roadmapKey })}
      mb="lg"
    >
      <div className={classes.roadmaps}>
        {roadmaps.map((roadmap) => {
          const figures = roadmapFigures(roadmap)
          return (
            <Radio.Card key={roadmap.key} value={roadmap.key} className={classes.roadmap ?? ''}>
              <Radio.Indicator />
              <span className={classes.words}>
                <span className={classes.name}>
                  <VisibleText text={roadmap.title} />
                </span>
                <span className={classes.facts}>
                  {[
                    plural(figures.phases, { one: '# phase', other: '# phases' }),
                    topicsWords(figures.planned),
                    format.studyDays(figures.days),
                    ...(roadmap.summary ? [t`a shorter retelling of another one`] : []),
                  ].join(' · ')}
                </span>
              </span>
            </Radio.Card>
          )
        })}
      </div>
    </Radio.Group>
  )
}

const Figures = ({ figures }: { readonly figures: RoadmapFigures }) => {
  const format = useFormat()
  const entries = [
    {
      label: plural(figures.phases, { one: 'Phase', other: 'Phases' }),
      value: format.number(figures.phases),
    },
    {
      label: plural(figures.blocks, { one: 'Block', other: 'Blocks' }),
      value: format.number(figures.blocks),
    },
    {
      label: plural(figures.planned, { one: 'Topic', other: 'Topics' }),
      value: format.number(figures.planned),
    },
    { label: t`Study days`, value: format.range(figures.days) },
    {
      label: plural(figures.projects, { one: 'Project', other: 'Projects' }),
      value: format.number(figures.projects),
    },
  ].filter(({ value }) => value !== '0')
  return (
    <>
      <FigureList figures={entries} />
      {figures.topics !== figures.planned && (
        <p className={classes.note}>
          {plural(figures.topics, {
            one: '# topic in the document; of alternatives only the recommended one is counted here.',
            other: '# topics in the document; of alternatives only the recommended one is counted here.',
          })}
        </p>
      )}
    </>
  )
}
