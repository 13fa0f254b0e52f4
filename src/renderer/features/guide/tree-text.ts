import type { Nodes } from 'mdast'

/** What stands between the parts of a node. */
const JOINTS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  root: ' ',
  list: ' ',
  table: ' ',
  tableRow: ' · ',
}

/** What a node says, without its marks. */
export const textOf = (node: Nodes): string => {
  if ('value' in node) return node.value
  if (node.type === 'break') return ' '
  if (!('children' in node)) return ''
  return (node.children as readonly Nodes[]).map(textOf).join(JOINTS[node.type] ?? '')
}

/** The name of a heading in addresses: "The shortest roadmap" → "the-shortest-roadmap". */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
