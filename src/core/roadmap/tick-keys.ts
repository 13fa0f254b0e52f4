import { createKeyMaker } from './keys.ts'
import type { Checklist, Project, Roadmap } from './model.ts'

/** What is ticked without being a topic. */
export type Tickable = Project | Checklist['items'][number]

/**
 * Projects and items of checklists by keys: "projects/first-loaves/rolls", "checklists/ready/flour". As those of topics they
 * are made of place and title, are unique within the roadmap, and hold no blanks. By identity, in the roadmap's order.
 */
export const tickKeys = ({ phases, projects, checklists }: Roadmap): ReadonlyMap<Tickable, string> => {
  const keyFor = createKeyMaker()
  const keys = new Map<Tickable, string>()
  for (const phase of phases) {
    for (const project of phase.projects) keys.set(project, keyFor(`projects/${phase.key}`, project.title))
  }
  for (const project of projects) keys.set(project, keyFor('projects', project.title))
  for (const { title, items } of checklists) {
    const list = keyFor('checklists', title)
    for (const item of items) keys.set(item, keyFor(list, item.title))
  }
  return keys
}
