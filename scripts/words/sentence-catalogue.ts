/**
 * Catalogues that the code loads as they are, bundled or not: JSON with the English sentence and its translation, "" while
 * there is none. Lingui has no such format for this version of it.
 */
import type { CatalogFormatter } from '@lingui/conf'

export const sentences: CatalogFormatter = {
  catalogExtension: '.json',
  parse: (content) =>
    Object.fromEntries(
      Object.entries(JSON.parse(content) as Readonly<Record<string, string>>).map(([id, translation]) => [
        id,
        { translation },
      ]),
    ),
  serialize: (catalogue) => {
    // In the order of the sentences: what two people add at a time seldom meets in one place.
    const words = Object.entries(catalogue)
      .map(([id, { translation = '' }]) => [id, translation] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
    return `${JSON.stringify(Object.fromEntries(words), null, 2)}\n`
  },
}
