/** The guide's pages, the same that lie under docs/guide, in one language. */
import type { Root } from 'mdast'
import type { Language } from '#core/words/language.ts'
import { textOf } from './tree-text.ts'

export type GuidePage = {
  /** Names it in addresses, in every language. */
  readonly name: string
  readonly title: string
  readonly tree: Root
}

type Trees = Readonly<Record<string, Root>>

/** Of its languages only the one in force is fetched. */
const treesOf: Readonly<Record<Language, () => Promise<{ readonly default: Trees }>>> = {
  en: () => import('virtual:guide/en'),
  de: () => import('virtual:guide/de'),
}

/** In the order a newcomer reads them. */
const ORDER = ['first-steps', 'writing-a-roadmap', 'planning', 'calendars', 'timer', 'progress', 'keyboard']

/** A page is called what its first heading says. */
const pageOf = (name: string, trees: Trees): GuidePage[] => {
  const tree = trees[name]
  if (tree === undefined) return []
  const heading = tree.children.find(({ type }) => type === 'heading')
  return [{ name, title: heading === undefined ? name : textOf(heading), tree }]
}

export const readGuide = async (language: Language): Promise<readonly GuidePage[]> => {
  const { default: trees } = await treesOf[language]()
  return ORDER.flatMap((name) => pageOf(name, trees))
}
