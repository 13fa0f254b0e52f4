import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import type { RoadmapSummary } from '#contract/operations/roadmap.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import classes from './roadmaps-section.module.css'

export type RemoveRoadmapDialogProps = {
  readonly roadmap: RoadmapSummary | null
  readonly onClose: () => void
  readonly onRemove: (roadmap: RoadmapSummary) => void
}

const warningWords = ({ title, planId }: RoadmapSummary): string =>
  planId === null
    ? t`“${title}” goes, with every status and note on its topics. Your sessions stay. Undo brings all of it back.`
    : t`“${title}” goes, with its plan and every status and note on its topics. Your sessions stay. Undo brings all of it back.`

/** Asks once before a roadmap goes with all that was done on it. */
export const RemoveRoadmapDialog = ({ roadmap, onClose, onRemove }: RemoveRoadmapDialogProps) => (
  <Dialog title={t`Remove this roadmap?`} isOpen={roadmap !== null} onClose={onClose}>
    {roadmap !== null && (
      <>
        <p className={classes.warning}>{warningWords(roadmap)}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            <Trans>Keep it</Trans>
          </Button>
          <Button color="red" onClick={() => onRemove(roadmap)}>
            <Trans>Remove</Trans>
          </Button>
        </Group>
      </>
    )}
  </Dialog>
)
