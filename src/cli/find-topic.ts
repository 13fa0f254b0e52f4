import type { RoadmapView } from '#contract/operations/roadmap.ts'
import { type Result, ok } from '#core/result.ts'
import { findNamed } from './find-named.ts'
import { type CliFailure, failed } from './outcome.ts'

/** A topic with the titles of the parts it lies in. */
export type FoundTopic = {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly place: string
}

const LISTED = 10

const topicsOf = ({ phases }: Pick<RoadmapView, 'phases'>): FoundTopic[] =>
  phases.flatMap((phase) =>
    phase.blocks.flatMap((block) =>
      block.topics.map(({ id, key, title }) => ({
        id,
        key,
        title,
        place: block.title === '' ? phase.title : `${phase.title}, ${block.title}`,
      })),
    ),
  )

const listing = (topics: readonly FoundTopic[]): string => {
  const lines = topics.slice(0, LISTED).map(({ id, title, place }) => `  ${id}  ${title} (${place})`)
  const more = topics.length - lines.length
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n')
}

/** The topic a learner means: by id, key, title, then a part of a title that only one has. */
export const findTopic = (
  view: Pick<RoadmapView, 'phases'> & { readonly roadmap: { readonly title: string } },
  wanted: string,
): Result<FoundTopic, CliFailure> => {
  const [found, ...others] = findNamed(topicsOf(view), wanted)
  if (found === undefined) return failed(`No topic of "${view.roadmap.title}" fits "${wanted}".`)
  if (others.length === 0) return ok(found)
  return failed(`"${wanted}" fits several topics. Use an id:\n${listing([found, ...others])}`)
}
