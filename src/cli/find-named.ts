/** What the learner calls things by. */
export type Named = { readonly id: string; readonly key: string; readonly title: string }

const matchers: readonly ((thing: Named, wanted: string) => boolean)[] = [
  ({ id }, wanted) => id === wanted,
  ({ key }, wanted) => key === wanted,
  ({ title }, wanted) => title === wanted,
  ({ title }, wanted) => title.toLowerCase() === wanted.toLowerCase(),
  ({ title }, wanted) => title.toLowerCase().includes(wanted.toLowerCase()),
]

/** What fits best: by id, key, title, then a part of a title. More than one where the text is ambiguous. */
export const findNamed = <T extends Named>(things: readonly T[], wanted: string): readonly T[] => {
  for (const matches of matchers) {
    const found = things.filter((thing) => matches(thing, wanted))
    if (found.length > 0) return found
  }
  return []
}
