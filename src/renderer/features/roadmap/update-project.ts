import { t } from '@lingui/core/macro'
import type { ProjectView } from '#contract/operations/roadmap.ts'
import { offerUndo } from '../../app/undo.ts'
import { client } from '../../bridge.ts'
import { showFailure } from '../../ui/toast.tsx'

/** Changes a project, says so and offers Undo. True when it was changed. */
const update = async (
  { id: projectId, title }: ProjectView,
  change: { readonly done: boolean } | { readonly evidence: string },
  done: string,
): Promise<boolean> => {
  const answer = await client.call('project.update', { projectId, ...change })
  if (answer.ok) offerUndo(`${title}: ${done}`, answer.value.changeId, projectId)
  else showFailure(t`The project was not changed`, answer.error)
  return answer.ok
}

/** Ticks a project off or takes the tick back, with Undo. */
export const setProjectDone = async (project: ProjectView, done: boolean): Promise<void> => {
  await update(project, { done }, done ? 'done' : t`not done`)
}

/** Keeps what shows the work on a project; empty takes it away. True when it was kept. */
export const setProjectEvidence = (project: ProjectView, evidence: string): Promise<boolean> =>
  update(project, { evidence }, evidence === '' ? t`evidence removed` : t`evidence kept`)
