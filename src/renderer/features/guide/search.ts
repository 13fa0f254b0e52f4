/** Finds parts of the guide by their words. */
import type { RootContent } from 'mdast'
import type { GuidePage } from './pages.ts'
import { slugOf, textOf } from './tree-text.ts'

/** A heading with what stands below it. */
export type GuidePart = {
  readonly page: string
  readonly pageTitle: string
  readonly title: string
  /** Null for what stands before the first heading of its page. */
  readonly slug: string | null
  readonly text: string
}

const isHeading = ({ type }: RootContent): boolean => type === 'heading'

export const partsOf = ({ name, title, tree }: GuidePage): GuidePart[] => {
  const groups: RootContent[][] = []
  for (const node of tree.children) {
    if (isHeading(node) || groups.length === 0) groups.push([node])
    else groups.at(-1)?.push(node)
  }
  return groups.map((nodes, index) => {
    const [first, ...rest] = nodes
    const heading = first === undefined ? '' : textOf(first)
    return {
      page: name,
      pageTitle: title,
      title: heading,
      slug: index === 0 ? null : slugOf(heading),
      // Examples are to be read, not to be found by.
      text: rest
        .filter(({ type }) => type !== 'code')
        .map(textOf)
        .join(' ')
        .replace(/\s+/g, ' '),
    }
  })
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Parts that have all the words, those with the words in their headings first; none without a word. */
export const searchGuide = (parts: readonly GuidePart[], query: string): readonly GuidePart[] => {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const rank = ({ title, pageTitle, text }: GuidePart): number => {
    const [head, all] = [plain(title), plain(`${pageTitle} ${title} ${text}`)]
    if (!words.every((word) => all.includes(word))) return -1
    return words.filter((word) => head.includes(word)).length
  }
  return parts
    .map((part) => ({ part, rank: rank(part) }))
    .filter((found) => found.rank >= 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ part }) => part)
}

const AROUND = 60

/** The text around the first of the words, cut at words; its beginning where only the heading has them. */
export const excerptOf = ({ text }: GuidePart, query: string): string => {
  const [first = ''] = plain(query).trim().split(/\s+/)
  const at = plain(text).indexOf(first)
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1
  const end = from + 3 * AROUND
  if (end >= text.length) return `${from === 0 ? '' : '… '}${text.slice(from)}`
  const to = text.lastIndexOf(' ', end)
  return `${from === 0 ? '' : '… '}${text.slice(from, to <= from ? end : to)} …`
}
