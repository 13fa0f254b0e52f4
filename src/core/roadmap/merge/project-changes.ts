/** What an edited document changes of projects, in words. */
import { count, named, say } from './change-words.ts'
import type { BasePhase, BaseProject, Merge, MergedProject } from './model.ts'
import { displaced, movedParts, partChanges } from './part-changes.ts'

/** A project that was in the roadmap and still is. */
type Stay = MergedProject & { readonly base: BaseProject }

const isStay = (one: MergedProject): one is Stay => one.base !== null && !one.base.archived

/** Projects of a phase of the document, or of none. */
type Holder = {
  readonly title: string | null
  readonly base: BasePhase | null
  readonly former: readonly BaseProject[]
  readonly projects: readonly MergedProject[]
}

const holdersOf = ({ base, phases, projects }: Merge): Holder[] => [
  ...phases.map((one) => ({
    title: one.phase.title,
    base: one.base,
    former: one.base?.projects ?? [],
    projects: one.projects,
  })),
  { title: null, base: null, former: base.projects, projects },
]

const projectMoves = (merge: Merge): string[] => {
  const former = new Map(
    merge.base.phases.flatMap((phase) => phase.projects.map((project) => [project, phase] as const)),
  )
  const moved = holdersOf(merge).flatMap(({ title, base, projects }) =>
    projects.filter(isStay).flatMap(({ project, base: one }) => {
      const isThere = title === null ? !former.has(one) : base !== null && former.get(one) === base
      return isThere ? [] : [{ title: project.title, into: title }]
    }),
  )
  return movedParts(moved, 'project')
}

export const projectChanges = (merge: Merge): string[] => {
  const holders = holdersOf(merge)
  const all = holders.flatMap(({ projects }) => projects)
  const kept = merge.gone.projects.filter(({ base, archive }) => archive && !base.archived)
  const reworded = all
    .filter(isStay)
    .filter(({ project, base }) => project.detail !== base.detail || project.capstone !== base.capstone)
  const ticked = all.filter(({ done, base }) => done && base?.done !== true)
  const inOtherPlaces = holders.reduce((sum, { former, projects }) => sum + displaced(former, projects), 0)
  return [
    ...partChanges(
      all.map(({ project, base }) => ({ title: project.title, base })),
      merge.gone.projects.filter(({ archive }) => !archive),
      'project',
    ),
    ...named(
      kept.map(({ base }) => base.title),
      'project',
      `put aside with what you noted on ${kept.length === 1 ? 'it' : 'them'}`,
    ),
    ...projectMoves(merge),
    ...say(inOtherPlaces, (number) => `${count(number, 'project')} in another place`),
    ...named(
      ticked.map(({ project }) => project.title),
      'project',
      `ticked in the document ${ticked.length === 1 ? 'counts' : 'count'} as done`,
    ),
    ...named(
      reworded.map(({ project }) => project.title),
      'project',
      'with other details',
    ),
  ]
}
