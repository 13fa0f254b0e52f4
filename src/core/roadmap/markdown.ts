import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Nodes, Root } from 'mdast'

/** The Markdown syntax tree with positions; GitHub's tables, task lists and bare links included. */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** First and last line of a node, from 1. */
export const lineRange = (node: Nodes): { from: number; to: number } => ({
  from: node.position?.start.line ?? 1,
  to: node.position?.end.line ?? 1,
})

/** The node as it is written in the document. */
export const sourceOf = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
