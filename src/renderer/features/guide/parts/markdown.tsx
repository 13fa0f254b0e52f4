/** Draws what a page of the guide says. What it does not know of, it shows as text. */
import { createElement, Fragment, type ReactNode } from 'react'
import type { Nodes, Table, TableRow } from 'mdast'
import { slugOf, textOf } from '../tree-text.ts'
import classes from './markdown.module.css'

/** An element around what its nodes draw: they never change places, so that they need no keys. */
const around = (
  element: string | typeof Fragment,
  children: readonly Nodes[],
  properties: Readonly<Record<string, unknown>> | null = null,
): ReactNode => createElement(element, properties, ...children.map(drawn))

/** The page's own title is the heading of the screen. */
const heading = (depth: number, children: readonly Nodes[], title: string): ReactNode =>
  depth === 1
    ? null
    : around(depth === 2 ? 'h2' : 'h3', children, {
        id: slugOf(title),
        tabIndex: -1,
        className: classes.heading,
      })

const row = ({ children }: TableRow, cell: 'th' | 'td'): ReactNode =>
  createElement(
    'tr',
    null,
    ...children.map((one) => around(cell, one.children, cell === 'th' ? { scope: 'col' } : null)),
  )

const table = ({ children: [head, ...rows] }: Table): ReactNode => (
  <table>
    {head !== undefined && <thead>{row(head, 'th')}</thead>}
    {createElement('tbody', null, ...rows.map((one) => row(one, 'td')))}
  </table>
)

/** A line of its own needs no paragraph. */
const itemNodes = (children: readonly Nodes[]): Nodes[] =>
  children.flatMap((child): Nodes[] => (child.type === 'paragraph' ? child.children : [child]))

function drawn(node: Nodes): ReactNode {
  switch (node.type) {
    case 'root':
      return around(Fragment, node.children)
    case 'heading':
      return heading(node.depth, node.children, textOf(node))
    case 'paragraph':
      return around('p', node.children)
    case 'strong':
      return around('strong', node.children)
    case 'emphasis':
      return around('em', node.children)
    case 'inlineCode':
      return <code>{node.value}</code>
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      )
    case 'list':
      return around(node.ordered === true ? 'ol' : 'ul', node.children)
    case 'listItem':
      return around('li', itemNodes(node.children))
    case 'table':
      return table(node)
    default:
      return textOf(node)
  }
}

export const Markdown = ({ node }: { readonly node: Nodes }) => (
  <div className={classes.text}>{drawn(node)}</div>
)
