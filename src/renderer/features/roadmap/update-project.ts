import type { ProjectView } from '#contract/operations/roadmap.ts'
import { client } from '../../bridge.ts'
import { showFailure, showToast } from '../../ui/toast.tsx'

const update = async (
  projectId: string,
  change: { readonly done: boolean } | { readonly evidence: string },
): Promise<boolean> => {
  const answer = await client.call('project.update', { projectId, ...change })
  if (!answer.ok) showFailure('The project was not changed', answer.error)
  return answer.ok
}

/** Ticks a project off or takes the tick back, with Undo. */
export const setProjectDone = async (project: ProjectView, done: boolean): Promise<void> => {
  if (!(await update(project.id, { done }))) return
  showToast({
    message: `${project.title}: ${done ? 'done' : 'not done'}`,
    onUndo: () => void update(project.id, { done: !done }),
  })
}

/** Keeps what shows the work on a project; empty takes it away. True when it was kept. */
export const setProjectEvidence = async (project: ProjectView, evidence: string): Promise<boolean> => {
  const isKept = await update(project.id, { evidence })
  if (isKept) {
    showToast({
      message: evidence === '' ? `${project.title}: evidence removed` : `${project.title}: evidence kept`,
      onUndo: () => void update(project.id, { evidence: project.evidence }),
    })
  }
  return isKept
}
