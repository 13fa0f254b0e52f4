import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import type { Nodes, Root, RootContent } from 'mdast'
import { findDefinitions, splitChunks } from './chunks.ts'
import type { Chunk } from './chunks.ts'

const parseText = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** Moves a node from its place in a part to its place in the document. */
const shift = (node: Nodes, chunk: Chunk): void => {
  if (node.position !== undefined) {
    for (const point of [node.position.start, node.position.end]) {
      point.line += chunk.line - 1
      point.offset = (point.offset ?? 0) + chunk.offset
    }
  }
  if ('children' in node) for (const child of node.children) shift(child, chunk)
}

const addressesOf = (nodes: readonly Nodes[]): Map<string, string> =>
  new Map(nodes.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])))

/** "[text][name]" becomes the link that "[name]: address" defines. */
const resolveLinks = (node: Nodes, addresses: ReadonlyMap<string, string>): void => {
  if (node.type === 'linkReference') {
    Object.assign(node, { type: 'link', url: addresses.get(node.identifier) ?? '' })
  }
  if ('children' in node) for (const child of node.children) resolveLinks(child, addresses)
}

const parseChunk = (chunk: Chunk, definitions: string): RootContent[] => {
  const all = parseText(definitions === '' ? chunk.text : `${chunk.text}\n\n${definitions}`).children
  const addresses = addressesOf(all)
  const nodes = all.filter(({ position }) => (position?.start.offset ?? 0) < chunk.text.length)
  for (const node of nodes) {
    resolveLinks(node, addresses)
    shift(node, chunk)
  }
  return nodes
}

/**
 * The Markdown syntax tree with positions; GitHub's tables, task lists and bare links included, links by
 * reference resolved.
 * @param onProgress called with the part that is parsed, 0 to 1.
 */
export const parseMarkdown = (source: string, onProgress: (fraction: number) => void = () => {}): Root => {
  const definitions = findDefinitions(source)
  const chunks = definitions === null ? [] : splitChunks(source)
  if (definitions === null || chunks.length === 1) {
    return { type: 'root', children: parseChunk({ text: source, offset: 0, line: 1 }, '') }
  }
  const children = chunks.flatMap((chunk, index) => {
    const nodes = parseChunk(chunk, definitions)
    onProgress((index + 1) / chunks.length)
    return nodes
  })
  return { type: 'root', children }
}

/** First and last line of a node, from 1. */
export const lineRange = (node: Nodes): { from: number; to: number } => ({
  from: node.position?.start.line ?? 1,
  to: node.position?.end.line ?? 1,
})

/** The node as it is written in the document. */
export const sourceOf = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
