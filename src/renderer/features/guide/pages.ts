/** The guide's pages, the same that lie under docs/guide. */
import type { Root } from 'mdast'
import trees from 'virtual:guide'
import { textOf } from './tree-text.ts'

export type GuidePage = {
  /** Names it in addresses. */
  readonly name: string
  readonly title: string
  readonly tree: Root
}

/** In the order a newcomer reads them. */
const ORDER = ['first-steps', 'writing-a-roadmap', 'planning', 'calendars', 'timer', 'progress', 'keyboard']

/** A page is called what its first heading says. */
const pageOf = (name: string): GuidePage[] => {
  const tree = trees[name]
  if (tree === undefined) return []
  const heading = tree.children.find(({ type }) => type === 'heading')
  return [{ name, title: heading === undefined ? name : textOf(heading), tree }]
}

export const guidePages: readonly GuidePage[] = ORDER.flatMap(pageOf)
