import { useEffect, useRef, useState } from 'react'
import { Button, Group } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import type { ChangedArea } from '#contract/events.ts'
import type { RoadmapSummary } from '#contract/operations/roadmap.ts'
import { navigate } from '../../../app/routes.ts'
import { useRefetch } from '../../../app/use-refetch.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { LoadView } from '../../../ui/load-view.tsx'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import { activatePlan, readRoadmaps, removeRoadmap, useSettingsStore } from '../store.ts'
import { SectionHeading } from './setting-row.tsx'
import classes from './roadmaps-section.module.css'

const AREAS: readonly ChangedArea[] = ['roadmaps', 'plan']

export type RoadmapsSectionProps = { readonly zone: string }

/** The roadmaps that are stored: which one is planned, switch, remove, import another. */
export const RoadmapsSection = ({ zone }: RoadmapsSectionProps) => {
  const roadmaps = useSettingsStore((store) => store.roadmaps)
  useRefetch(AREAS, readRoadmaps)
  const [leaving, setLeaving] = useState<RoadmapSummary | null>(null)
  const importButton = useRef<HTMLButtonElement>(null)
  // The button that opened the dialog goes with its row: the focus moves to one that stays.
  const removedId = useRef<string | null>(null)
  useEffect(() => {
    if (roadmaps.state !== 'ready' || removedId.current === null) return
    if (roadmaps.value.some(({ id }) => id === removedId.current)) return
    removedId.current = null
    importButton.current?.focus()
  }, [roadmaps])
  return (
    <section>
      <SectionHeading>Roadmaps</SectionHeading>
      <div className={classes.top}>
        <p className={classes.lead}>
          One roadmap is planned at a time; the others keep their plan and progress.
        </p>
        <Button
          ref={importButton}
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden="true" />}
          onClick={() => navigate('setup')}
        >
          Import a roadmap
        </Button>
      </div>
      <LoadView
        load={roadmaps}
        onRetry={() => void readRoadmaps()}
        skeleton={<RowsSkeleton rows={2} height={84} />}
      >
        {(stored) =>
          stored.length === 0 ? (
            <EmptyState title="No roadmap is stored yet">Import one to make a plan of it.</EmptyState>
          ) : (
            <ul className={classes.list}>
              {stored.map((roadmap) => (
                <RoadmapItem
                  key={roadmap.id}
                  roadmap={roadmap}
                  zone={zone}
                  onActivate={(planId) => void activatePlan(planId)}
                  onRemove={() => setLeaving(roadmap)}
                />
              ))}
            </ul>
          )
        }
      </LoadView>
      <RemoveDialog
        roadmap={leaving}
        onClose={() => setLeaving(null)}
        onRemove={(roadmap) => {
          setLeaving(null)
          removedId.current = roadmap.id
          void removeRoadmap(roadmap)
        }}
      />
    </section>
  )
}

type RoadmapItemProps = {
  readonly roadmap: RoadmapSummary
  readonly zone: string
  readonly onActivate: (planId: string) => void
  readonly onRemove: () => void
}

const RoadmapItem = ({ roadmap, zone, onActivate, onRemove }: RoadmapItemProps) => {
  const format = useFormat()
  const { planId, active, title } = roadmap
  const state = active ? 'Being planned' : planId === null ? 'No plan yet' : 'Has a plan'
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        <p className={classes.facts}>
          {state} · {format.count(roadmap.phases, 'phase')} · {format.count(roadmap.topics, 'topic')} ·{' '}
          {roadmap.sourceName}, {format.instantDay(roadmap.importedAtMs, zone)}
        </p>
      </div>
      <Group gap="xs">
        {planId === null && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={`Make a plan of ${title}`}
            onClick={() => navigate('setup', 'plan', roadmap.id)}
          >
            Make a plan
          </Button>
        )}
        {planId !== null && !active && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={`Switch to it: the plan of ${title}`}
            onClick={() => onActivate(planId)}
          >
            Switch to it
          </Button>
        )}
        <Button
          variant="subtle"
          color="red"
          size="compact-md"
          aria-label={`Remove ${title}`}
          onClick={onRemove}
        >
          Remove…
        </Button>
      </Group>
    </li>
  )
}

type RemoveDialogProps = {
  readonly roadmap: RoadmapSummary | null
  readonly onClose: () => void
  readonly onRemove: (roadmap: RoadmapSummary) => void
}

const RemoveDialog = ({ roadmap, onClose, onRemove }: RemoveDialogProps) => (
  <Dialog title="Remove this roadmap?" isOpen={roadmap !== null} onClose={onClose}>
    {roadmap !== null && (
      <>
        <p className={classes.warning}>
          “{roadmap.title}” goes, with {roadmap.planId === null ? '' : 'its plan and '}every status and note
          on its topics. Your sessions stay. Undo brings all of it back.
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it
          </Button>
          <Button color="red" onClick={() => onRemove(roadmap)}>
            Remove
          </Button>
        </Group>
      </>
    )}
  </Dialog>
)
