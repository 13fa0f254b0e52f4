/** What the checks of words need to know of the code they walk. */
import type { ESTree } from 'vite'

export type Node = ESTree.Node

/** Words, and where in the code they begin. */
export type HardWords = { readonly text: string; readonly start: number }

export const nameOf = (node: { readonly type: string } | null | undefined): string => {
  if (node === null || node === undefined) return ''
  if ('name' in node && typeof node.name === 'string') return node.name
  if ('value' in node && typeof node.value === 'string') return node.value
  if ('property' in node) return nameOf(node.property as Node)
  return ''
}

export const callee = (node: Node): string =>
  node.type === 'CallExpression' || node.type === 'NewExpression' ? nameOf(node.callee) : ''

/** The text with a digit for each thing put in. */
export const templateText = (node: ESTree.TemplateLiteral): string =>
  node.quasis.map(({ value }) => value.cooked ?? value.raw).join('0')

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

export const childrenOf = (node: Node): Node[] =>
  Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value) => isNode(value))
