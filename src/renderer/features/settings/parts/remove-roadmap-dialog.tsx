import { Button, Group } from '@mantine/core'
import type { RoadmapSummary } from '#contract/operations/roadmap.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import classes from './roadmaps-section.module.css'

export type RemoveRoadmapDialogProps = {
  readonly roadmap: RoadmapSummary | null
  readonly onClose: () => void
  readonly onRemove: (roadmap: RoadmapSummary) => void
}

/** Asks once before a roadmap goes with all that was done on it. */
export const RemoveRoadmapDialog = ({ roadmap, onClose, onRemove }: RemoveRoadmapDialogProps) => (
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
