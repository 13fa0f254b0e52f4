import { t } from '@lingui/core/macro'
import type { ProjectView } from '#contract/operations/roadmap.ts'
import { offerUndo } from '../../app/undo.ts'
import { client } from '../../bridge.ts'
import { showFailure } from '../../ui/toast.tsx'

/** Changes a project, says so and offers Undo. True when it was changed. */
const update = async (
  projectId: string,
  change: { readonly done: boolean } | { readonly evidence: string },
  said: string,
): Promise<boolean> => {
  const answer = await client.call('project.update', { projectId, ...change })
  if (answer.ok) offerUndo(said, answer.value.changeId, projectId)
  else showFailure(t`The project was not changed`, answer.error)
  return answer.ok
}

/** Ticks a project off or takes the tick back, with Undo. */
export const setProjectDone = async (project: ProjectView, done: boolean): Promise<void> => {
  const { id, title } = project
  await update(id, { done }, done ? t`${title}: done` : t`${title}: not done`)
}

/** Keeps what shows the work on a project; empty takes it away. True when it was kept. */
export const setProjectEvidence = ({ id, title }: ProjectView, evidence: string): Promise<boolean> =>
  update(id, { evidence }, evidence === '' ? t`${title}: evidence removed` : t`${title}: evidence kept`)
