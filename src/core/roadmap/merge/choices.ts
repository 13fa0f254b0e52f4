/** Carries what the learner chose in a roadmap over to the edited one. */
import type { Choices } from '../../planning/model.ts'
import { optionGroups } from '../../planning/topics.ts'
import { i18n } from '../../words/i18n.ts'
import type { Option } from '../model.ts'
import { archivedKey, takenKeys } from './archived-key.ts'
import type { Merge } from './model.ts'

export type CarriedChoices = {
  readonly choices: Choices
  /** Choices that cannot be kept, in words. */
  readonly lost: readonly string[]
}

type OptionPair = { readonly from: Option | null; readonly to: Option | null }

/** What became of the options of each block that stayed. */
const pairsOf = ({ phases }: Merge): OptionPair[] =>
  phases.flatMap(({ blocks }) =>
    blocks.flatMap(({ block, base }) =>
      base === null || base.archived ? [] : [{ from: base.option, to: block.option }],
    ),
  )

const optionsOf = ({ phases }: Merge): Option[] =>
  phases.flatMap(({ blocks }) => blocks.flatMap(({ block }) => block.option ?? []))

const pairsIn = (group: string, merge: Merge): OptionPair[] =>
  pairsOf(merge).filter(({ from }) => from?.group === group)

/** What a group is called now: as before where there is such a group, else as its blocks say. */
const groupNow = (group: string, merge: Merge): string =>
  optionsOf(merge).some((option) => option.group === group)
    ? group
    : (pairsIn(group, merge).find(({ to }) => to !== null)?.to?.group ?? group)

/**
 * The option that a choice means now: what is called the same, else what the chosen blocks became, else what is called the
 * same in what the group became. Null when the document has no such option any more.
 */
const findOption = (group: string, name: string, merge: Merge): Option | null => {
  const options = optionsOf(merge)
  const pairs = pairsIn(group, merge)
  const called = (one: string): Option | undefined =>
    options.find((option) => option.group === one && option.name === name)
  const became = pairs.find(({ from, to }) => from?.name === name && to !== null)?.to
  const renamedGroup = pairs.find(({ to }) => to !== null && to.group !== group)?.to?.group
  return called(group) ?? became ?? (renamedGroup === undefined ? undefined : called(renamedGroup)) ?? null
}

const carriedOptions = (options: Choices['options'], merge: Merge): CarriedChoices['choices']['options'] =>
  Object.fromEntries(
    Object.entries(options).flatMap(([group, name]) => {
      const option = findOption(group, name, merge)
      return option === null ? [] : [[option.group, option.name]]
    }),
  )

/** Topics by the key they had before the merge. */
const newKeys = ({ phases }: Merge): Map<string, string> =>
  new Map(
    phases.flatMap(({ blocks }) =>
      blocks.flatMap(({ topics }) =>
        topics.flatMap(({ topic, base }) => (base === null ? [] : [[base.key, topic.key] as const])),
      ),
    ),
  )

/**
 * A topic that is gone for good is left out no longer; one that was put aside still is, in case it comes back. Keys that
 * name nothing (as those of a roadmap read in another way) go too.
 */
const carriedLeftOut = (leftOut: readonly string[], merge: Merge): string[] => {
  const keys = newKeys(merge)
  const archived = new Map(
    merge.gone.topics.flatMap(({ base, archive }) => (archive ? [[base.key, base] as const] : [])),
  )
  const taken = takenKeys(merge)
  return leftOut.flatMap((key) => {
    const base = archived.get(key)
    return keys.get(key) ?? (base === undefined ? [] : [archivedKey(base, taken)])
  })
}

/** What cannot be chosen any more, and what is planned instead where there is still a choice. */
const lostText = (group: string, name: string, merge: Merge): string => {
  const groups = optionGroups(merge.edited)
  const now = groupNow(group, merge)
  const instead = groups.find((one) => one.group === now)?.preferred
  return instead === undefined
    ? i18n.t('“{name}” cannot be chosen for “{group}” any more', { name, group })
    : i18n.t('“{name}” cannot be chosen for “{group}” any more: “{instead}” takes its place', {
        name,
        group,
        instead,
      })
}

export const carryChoices = (choices: Choices, merge: Merge): CarriedChoices => ({
  choices: {
    options: carriedOptions(choices.options, merge),
    leftOut: carriedLeftOut(choices.leftOut, merge),
  },
  lost: Object.entries(choices.options).flatMap(([group, name]) =>
    findOption(group, name, merge) === null ? [lostText(group, name, merge)] : [],
  ),
})
