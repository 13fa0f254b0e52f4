import type { List, ListItem, Paragraph } from 'mdast'
import { readBox } from './box.ts'
import { stripTags, tokenizeHtml } from './html.ts'
import { limits } from '../limits.ts'
import { tooDeepList } from '../too-complex.ts'

type OpenItem = { item: ListItem; text: string }
type OpenList = { list: List; items: OpenItem[] }

const place = (
  line: number,
): { start: { line: number; column: number }; end: { line: number; column: number } } => ({
  start: { line, column: 1 },
  end: { line, column: 1 },
})

const boxes: Readonly<Record<string, boolean>> = {
  '☐': false,
  '□': false,
  '☑': true,
  '☒': true,
  '✔': true,
  '✅': true,
}

/** Gives an item its text, and its box when it begins with one. */
const closeItem = ({ item, text }: OpenItem): void => {
  const plain = stripTags(text).replaceAll(/\s+/g, ' ').trim()
  const box = boxes[Array.from(plain)[0] ?? '']
  const written = readBox(plain)
  const checked = box ?? (written?.mark === null ? written.checked : null)
  if (checked !== null) item.checked = checked
  const value = box === undefined ? (checked === null ? plain : (written?.rest ?? '')) : plain.slice(1)
  const paragraph: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'text', value: value.trim() }],
    position: place(item.position?.start.line ?? 1),
  }
  item.children.unshift(paragraph)
}

/** Open items reach down to this line. */
const extend = (stack: readonly OpenList[], line: number): void => {
  for (const { items } of stack) {
    const position = items.at(-1)?.item.position
    if (position !== undefined) position.end.line = Math.max(position.end.line, line)
  }
}

const newList = (line: number): OpenList => ({
  list: { type: 'list', children: [], position: place(line) },
  items: [],
})

/** Reads an HTML list as a Markdown one. A list beside an item, not in it, belongs to that item all the same. */
export const readHtmlList = (html: string, firstLine: number): List => {
  const root = newList(firstLine)
  const stack: OpenList[] = []
  const all: OpenItem[] = []
  let line = firstLine
  let seen = 0
  const lineAt = (offset: number): number => {
    for (; seen < offset; seen += 1) if (html[seen] === '\n') line += 1
    return line
  }
  for (const token of tokenizeHtml(html)) {
    const list = stack.at(-1)
    const item = list?.items.at(-1)
    if (token.kind === 'text') {
      if (item !== undefined) item.text += token.text
    } else if (token.name === 'ul' || token.name === 'ol') {
      if (token.closing) {
        extend(stack, lineAt(token.offset))
        stack.pop()
      } else if (list === undefined) stack.push(root)
      else {
        if (stack.length >= limits.depth) throw tooDeepList(lineAt(token.offset))
        const nested = newList(lineAt(token.offset))
        item?.item.children.push(nested.list)
        stack.push(nested)
      }
    } else if (token.name === 'li' && token.closing) extend(stack, lineAt(token.offset))
    else if (token.name === 'li' && list !== undefined) {
      const opened: OpenItem = {
        item: { type: 'listItem', children: [], position: place(lineAt(token.offset)) },
        text: '',
      }
      list.items.push(opened)
      all.push(opened)
      list.list.children.push(opened.item)
    }
  }
  for (const open of all) closeItem(open)
  return root.list
}
