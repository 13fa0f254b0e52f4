import { addRanges } from './effort.ts'
import type { Block, Phase, Range, Roadmap, Topic } from '../model.ts'

/** The blocks one learner studies: of every option group the recommended alternative, else the first. */
export const chosenBlocks = ({ phases }: Pick<Roadmap, 'phases'>): Block[] => {
  const blocks = phases.flatMap((phase) => phase.blocks)
  const chosen = new Map<string, string>()
  for (const { option } of blocks) {
    if (option === null) continue
    if (option.recommended || !chosen.has(option.group)) chosen.set(option.group, option.name)
  }
  return blocks.filter(({ option }) => option === null || chosen.get(option.group) === option.name)
}

/** Study days of topics; those without any count as none. */
export const daysOf = (topics: readonly Topic[]): Range => addRanges(topics.flatMap(({ days }) => days ?? []))

export const topicsOf = (blocks: readonly Block[]): Topic[] => blocks.flatMap(({ topics }) => topics)

/** Most of the study days are written in the document, not assumed: then they can contradict it. */
export const isStated = (topics: readonly Topic[]): boolean =>
  topics.length > 0 && topics.every(({ assumed }) => !assumed)

export const chosenBlocksOf = (phase: Phase): Block[] => chosenBlocks({ phases: [phase] })
