/** Keys are unique in a roadmap, also those of topics that were put aside. */
import type { Merge } from './model.ts'

/** How keys of topics that were put aside are told from those of documents, which never have this character. */
const MARK = '~'

/** The key of a topic that is put aside: its own, unless another topic has it now. */
export const archivedKey = (
  { key, id }: { readonly key: string; readonly id: string },
  taken: ReadonlySet<string>,
): string => (taken.has(key) ? `${originalKey(key)}${MARK}${id}` : key)

/** The key a topic had in its document, whatever became of it since. */
export const originalKey = (key: string): string => key.split(MARK)[0] ?? key

/** Keys of the edited document. */
export const takenKeys = ({ phases }: Merge): ReadonlySet<string> =>
  new Set(
    phases.flatMap(({ blocks }) => blocks.flatMap(({ topics }) => topics.map(({ topic }) => topic.key))),
  )
