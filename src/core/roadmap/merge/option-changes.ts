/** What an edited document changes of what there is to choose from, in words. */
import type { Option } from '../model.ts'
import { quoted } from './change-words.ts'
import type { Merge } from './model.ts'

type Options = readonly { readonly option: Option | null }[]

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Option groups with the names to choose from, as one text each. */
const optionNames = (blocks: Options): Map<string, string> => {
  const groups = new Map<string, Set<string>>()
  for (const { option } of blocks) {
    if (option === null) continue
    const names = groups.get(option.group) ?? new Set()
    groups.set(option.group, names.add(`${option.name}${option.recommended ? ' (recommended)' : ''}`))
  }
  return new Map([...groups].map(([group, names]) => [group, either.format(names)]))
}

/** What groups that are called otherwise now were called before: the group of the blocks that stayed. */
const formerNames = (
  { phases }: Merge,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): Map<string, string> => {
  const names = new Map<string, string>()
  for (const { block, base } of phases.flatMap(({ blocks }) => blocks)) {
    const [group, former] = [block.option?.group, base?.archived === false ? base.option?.group : undefined]
    const isRenamed = group !== undefined && former !== undefined && !before.has(group) && !after.has(former)
    if (isRenamed && !names.has(group) && ![...names.values()].includes(former)) names.set(group, former)
  }
  return names
}

export const optionChanges = (merge: Merge): string[] => {
  const live = merge.base.phases.flatMap(({ blocks }) => blocks).filter(({ archived }) => !archived)
  const before = optionNames(live)
  const after = optionNames(merge.phases.flatMap(({ blocks }) => blocks.map(({ block }) => block)))
  const formerOf = formerNames(merge, before, after)
  const renamed = new Set(formerOf.values())
  return [
    ...[...formerOf].map(([group, former]) => `The choice ${quoted(former)} is called ${quoted(group)} now`),
    ...[...after].flatMap(([group, names]) => {
      const former = before.get(formerOf.get(group) ?? group)
      if (former === names) return []
      return [`${quoted(group)} is ${former === undefined ? 'a new choice' : 'now a choice'}: ${names}`]
    }),
    ...[...before.keys()]
      .filter((group) => !after.has(group) && !renamed.has(group))
      .map((group) => `${quoted(group)} is no choice any more`),
  ]
}
