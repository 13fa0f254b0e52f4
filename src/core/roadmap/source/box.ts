/** Boxes that are written out: "[x]" and "[ ]", and "[/]" for begun and "[-]" for skipped, as many note programs have them. */
import type { PhrasingContent } from 'mdast'
import type { TopicStatus } from '../model.ts'

const written = /^\s*\[([ xX/-])\](?=\s|$)/

export type Box = {
  /** Ticked or not; null for what was skipped: it is neither. */
  readonly checked: boolean | null
  /** What a box says that a tick cannot. */
  readonly mark: 'in-progress' | 'skipped' | null
  /** The text behind it. */
  readonly rest: string
}

/** The box a text begins with; null for none. */
export const readBox = (text: string): Box | null => {
  const found = written.exec(text)
  if (found === null) return null
  const sign = found[1] ?? ' '
  const rest = text.slice(found[0].length)
  if (sign === '/') return { checked: false, mark: 'in-progress', rest }
  if (sign === '-') return { checked: null, mark: 'skipped', rest }
  return { checked: sign !== ' ', mark: null, rest }
}

/** Running text without the box that it begins with. */
export const withoutBox = (nodes: readonly PhrasingContent[]): readonly PhrasingContent[] => {
  const [first, ...others] = nodes
  const box = first?.type === 'text' ? readBox(first.value) : null
  if (first?.type !== 'text' || box === null) return nodes
  return box.rest.trim() === '' && others.length > 0 ? others : [{ ...first, value: box.rest }, ...others]
}

/** How a box is written. */
export const BOXES: Readonly<Record<TopicStatus, string>> = {
  pending: '[ ]',
  'in-progress': '[/]',
  done: '[x]',
  skipped: '[-]',
}
