import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconRoute2 } from '@tabler/icons-react'
import type { RoadmapSummary } from '#contract/operations/roadmap.ts'
import { routeHash } from '../../../app/routes.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useRoadmapStore } from '../store.ts'
import { asWritten } from '../written-estimate.ts'
import { PlanStateMenu } from './plan-state-menu.tsx'
import classes from './roadmap-list.module.css'

/** The stored roadmaps, when none of them has an active plan. */
export const RoadmapList = ({ roadmaps }: { readonly roadmaps: readonly RoadmapSummary[] }) => {
  if (roadmaps.length === 0) {
    return (
      <EmptyState
        icon={<IconRoute2 size={36} stroke={1.4} />}
        title={t`No roadmap yet`}
        actions={
          <Button component="a" href={routeHash('setup')}>
            <Trans>Import a roadmap</Trans>
          </Button>
        }
      >
        <Trans>Take a built-in one or open your own document.</Trans>
      </EmptyState>
    )
  }
  return (
    <>
      <p className={classes.lead}>
        <Trans>No plan is active. Take one up, make one of a roadmap, or just look at it.</Trans>
      </p>
      <ul className={classes.list}>
        {roadmaps.map((roadmap) => (
          <RoadmapCard key={roadmap.id} roadmap={roadmap} />
        ))}
      </ul>
    </>
  )
}

const RoadmapCard = ({ roadmap }: { readonly roadmap: RoadmapSummary }) => {
  const choose = useRoadmapStore((store) => store.choose)
  const { planId } = roadmap
  return (
    <li className={classes.card}>
      <div>
        <h2 className={classes.title}>{roadmap.title}</h2>
        <p className={classes.facts}>
          {[
            plural(roadmap.phases, { one: '# phase', other: '# phases' }),
            plural(roadmap.topics, { one: '# topic', other: '# topics' }),
            ...(roadmap.total === null ? [] : [asWritten(roadmap.total.raw)]),
            roadmap.sourceName,
          ].join(' · ')}
        </p>
      </div>
      <div className={classes.actions}>
        {planId === null ? (
          <Button component="a" href={routeHash('setup', 'plan', roadmap.id)}>
            <Trans>Make a plan</Trans>
          </Button>
        ) : (
          <PlanStateMenu roadmap={roadmap} hasActive={false} />
        )}
        <Button variant="default" onClick={() => choose(roadmap.id)}>
          <Trans>Look at it</Trans>
        </Button>
      </div>
    </li>
  )
}
