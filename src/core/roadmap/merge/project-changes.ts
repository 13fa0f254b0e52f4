/** What an edited document changes of projects, in words. */
import { i18n } from '../../words/i18n.ts'
import { named, say } from './change-words.ts'
import type { BasePhase, BaseProject, Merge, MergedProject } from './model.ts'
import { displaced, movedParts, partChanges } from './part-changes.ts'
import { partsElsewhere } from './part-words.ts'

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
      (count) =>
        i18n.t(
          '{count, plural, one {# project put aside with what you noted on it} other {# projects put aside with what you noted on them}}',
          { count },
        ),
    ),
    ...projectMoves(merge),
    ...say(inOtherPlaces, (count) => partsElsewhere('project', count)),
    ...named(
      ticked.map(({ project }) => project.title),
      (count) =>
        i18n.t(
          '{count, plural, one {# project ticked in the document counts} other {# projects ticked in the document count}} as done',
          { count },
        ),
    ),
    ...named(
      reworded.map(({ project }) => project.title),
      (count) => i18n.t('{count, plural, one {# project} other {# projects}} with other details', { count }),
    ),
  ]
}
