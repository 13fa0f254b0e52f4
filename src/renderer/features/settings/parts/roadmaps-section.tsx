import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import type { ChangedArea } from '#contract/events.ts'
import type { PlanState } from '#contract/operations/plan.ts'
import type { RoadmapSummary } from '#contract/operations/roadmap.ts'
import { navigate } from '../../../app/routes.ts'
import { useRefetch } from '../../../app/use-refetch.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LoadView } from '../../../ui/load-view.tsx'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import { readRoadmaps, removeRoadmap, useSettingsStore } from '../store.ts'
import { useFocusOnMoved } from '../use-focus-on-moved.ts'
import { RemoveRoadmapDialog } from './remove-roadmap-dialog.tsx'
import { RoadmapItem, type RoadmapItemProps } from './roadmap-item.tsx'
import classes from './roadmaps-section.module.css'
import { SectionHeading } from './setting-row.tsx'

const AREAS: readonly ChangedArea[] = ['roadmaps', 'plan']

const ORDER: readonly (PlanState | null)[] = ['active', 'beside', 'resting', null, 'archived']

const inOrder = (roadmaps: readonly RoadmapSummary[]): RoadmapSummary[] =>
  roadmaps.toSorted((a, b) => ORDER.indexOf(a.planState) - ORDER.indexOf(b.planState))

/** The roadmaps that are stored: how the plan of each stands, and what can be done about it. */
export const RoadmapsSection = ({ zone }: { readonly zone: string }) => {
  const roadmaps = useSettingsStore((store) => store.roadmaps)
  useRefetch(AREAS, readRoadmaps)
  const [leaving, setLeaving] = useState<RoadmapSummary | null>(null)
  const importButton = useRef<HTMLButtonElement>(null)
  useFocusOnMoved(roadmaps, importButton)
  return (
    <section>
      <SectionHeading>
        <Trans>Roadmaps</Trans>
      </SectionHeading>
      <div className={classes.top}>
        <p className={classes.lead}>
          <Trans>
            Today is about the active plan. Others can be studied beside it in the same weeks, rest until you
            take them up again, or be archived.
          </Trans>
        </p>
        <Button
          ref={importButton}
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden="true" />}
          onClick={() => navigate('setup')}
        >
          <Trans>Import a roadmap</Trans>
        </Button>
      </div>
      <LoadView
        load={roadmaps}
        onRetry={() => void readRoadmaps()}
        skeleton={<RowsSkeleton rows={2} height={84} />}
      >
        {(stored) =>
          stored.length === 0 ? (
            <EmptyState title={t`No roadmap is stored yet`}>
              <Trans>Import one to make a plan of it.</Trans>
            </EmptyState>
          ) : (
            <Stored roadmaps={inOrder(stored)} zone={zone} onRemove={setLeaving} />
          )
        }
      </LoadView>
      <RemoveRoadmapDialog
        roadmap={leaving}
        onClose={() => setLeaving(null)}
        onRemove={(roadmap) => {
          setLeaving(null)
          void removeRoadmap(roadmap)
        }}
      />
    </section>
  )
}

type StoredProps = {
  readonly roadmaps: readonly RoadmapSummary[]
  readonly zone: string
  readonly onRemove: (roadmap: RoadmapSummary) => void
}

/** Archived ones are folded away. */
const Stored = ({ roadmaps, zone, onRemove }: StoredProps) => {
  const hasActive = roadmaps.some(({ active }) => active)
  const archived = roadmaps.filter(({ planState }) => planState === 'archived')
  const count = archived.length
  const itemProps = (roadmap: RoadmapSummary): RoadmapItemProps => ({
    roadmap,
    zone,
    hasActive,
    onRemove: () => onRemove(roadmap),
  })
  return (
    <>
      <ul className={classes.list}>
        {roadmaps
          .filter(({ planState }) => planState !== 'archived')
          .map((roadmap) => (
            <RoadmapItem key={roadmap.id} {...itemProps(roadmap)} />
          ))}
      </ul>
      {archived.length > 0 && (
        <Disclosure summary={t`Archived (${count})`} className={classes.archived}>
          <ul className={classes.list}>
            {archived.map((roadmap) => (
              <RoadmapItem key={roadmap.id} {...itemProps(roadmap)} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}
