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

/** What is searched of a roadmap. */
export type SearchedRoadmap = Pick<RoadmapView, 'phases'> & { readonly roadmap: { readonly title: string } }

const topicsOf = ({ phases }: SearchedRoadmap, prefix: readonly string[]): FoundTopic[] =>
  phases.flatMap((phase) =>
    phase.blocks.flatMap((block) =>
      block.topics.map(({ id, key, title }) => ({
        id,
        key,
        title,
        place: [...prefix, phase.title, block.title].filter((part) => part !== '').join(', '),
      })),
    ),
  )

const listing = (topics: readonly FoundTopic[]): string => {
  const lines = topics.slice(0, LISTED).map(({ id, title, place }) => `  ${id}  ${title} (${place})`)
  const more = topics.length - lines.length
  return [...lines, ...(more > 0 ? [`  and ${more} more`] : [])].join('\n')
}

/** The topic a learner means: by id, key, title, then a part of a title that only one has. Places name their roadmap where several are searched. */
export const findTopic = (
  roadmaps: readonly SearchedRoadmap[],
  wanted: string,
): Result<FoundTopic, CliFailure> => {
  const topics = roadmaps.flatMap((one) => topicsOf(one, roadmaps.length > 1 ? [one.roadmap.title] : []))
  const [found, ...others] = findNamed(topics, wanted)
  if (found === undefined) {
    const titles = roadmaps.map(({ roadmap }) => `"${roadmap.title}"`).join(' or ')
    return failed(`No topic of ${titles} fits "${wanted}".`)
  }
  if (others.length === 0) return ok(found)
  return failed(`"${wanted}" fits several topics. Use an id:\n${listing([found, ...others])}`)
}
