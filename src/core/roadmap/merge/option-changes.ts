/** What an edited document changes of what there is to choose from, in words. */
import { i18n } from '../../words/i18n.ts'
import { orText } from '../../words/lists.ts'
import type { Option } from '../model.ts'
import type { Merge } from './model.ts'

type Options = readonly { readonly option: Option | null }[]

/** What there is to choose from in a group, each once. */
type Choosable = ReadonlyMap<string, Option>

const choosable = (blocks: Options): Map<string, Choosable> => {
  const groups = new Map<string, Map<string, Option>>()
  for (const { option } of blocks) {
    if (option === null) continue
    const options = groups.get(option.group) ?? new Map<string, Option>()
    groups.set(option.group, options.set(JSON.stringify([option.name, option.recommended]), option))
  }
  return groups
}

const isSame = (a: Choosable, b: Choosable | undefined): boolean =>
  b !== undefined && JSON.stringify([...a.keys()]) === JSON.stringify([...b.keys()])

const optionNames = (options: Choosable): string =>
  orText(
    [...options.values()].map(({ name, recommended }) =>
      recommended ? i18n.t('{name} (recommended)', { name }) : name,
    ),
  )

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
  const before = choosable(live)
  const after = choosable(merge.phases.flatMap(({ blocks }) => blocks.map(({ block }) => block)))
  const formerOf = formerNames(merge, before, after)
  const renamed = new Set(formerOf.values())
  return [
    ...[...formerOf].map(([group, former]) =>
      i18n.t('The choice “{former}” is called “{group}” now', { former, group }),
    ),
    ...[...after].flatMap(([group, options]) => {
      const former = before.get(formerOf.get(group) ?? group)
      if (isSame(options, former)) return []
      const names = optionNames(options)
      return [
        former === undefined
          ? i18n.t('“{group}” is a new choice: {names}', { group, names })
          : i18n.t('“{group}” is now a choice: {names}', { group, names }),
      ]
    }),
    ...[...before.keys()]
      .filter((group) => !after.has(group) && !renamed.has(group))
      .map((group) => i18n.t('“{group}” is no choice any more', { group })),
  ]
}
