import type { TopicStatus } from '../model.ts'

/** How far one roadmap of a document is. What the document does not have is passed over. */
export type WantedProgress = {
  /** The roadmap's key in the document. */
  readonly key: string
  readonly statuses: ReadonlyMap<string, TopicStatus>
  /** Of each checklist in order, which items are ticked. */
  readonly checklists: readonly (readonly boolean[])[]
  /** Of each phase in order, and at last beside the phases, which projects are done. */
  readonly projects: readonly (readonly boolean[])[]
}
