/** One piece of HTML, read as tolerantly as browsers do: what is not a tag is text. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  | {
      readonly kind: 'tag'
      readonly name: string
      readonly closing: boolean
      readonly attributes: string
      readonly offset: number
    }

const tagPattern = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>/gi

/** Splits HTML into tags and text; comments are dropped. */
export const tokenizeHtml = (html: string): HtmlToken[] => {
  const tokens: HtmlToken[] = []
  let last = 0
  for (const match of html.matchAll(tagPattern)) {
    if (match.index > last) tokens.push({ kind: 'text', text: html.slice(last, match.index), offset: last })
    last = match.index + match[0].length
    const name = match[2]?.toLowerCase()
    if (name === undefined) continue
    tokens.push({
      kind: 'tag',
      name,
      closing: match[1] === '/',
      attributes: match[3] ?? '',
      offset: match.index,
    })
  }
  if (last < html.length) tokens.push({ kind: 'text', text: html.slice(last), offset: last })
  return tokens
}

/** The references people type by hand; Markdown's own parser decodes all of them outside HTML. */
const references: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
}

const decode = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|([a-z]{2,8}));/gi, (whole, code?: string, name?: string) => {
    if (code !== undefined) return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : ''
    return references[(name ?? '').toLowerCase()] ?? whole
  })

/** The text of a piece of HTML; `<br>` and the ends of paragraphs and items become line ends. */
export const stripTags = (html: string): string =>
  decode(
    tokenizeHtml(html)
      .map((token) => {
        if (token.kind === 'text') return token.text.replaceAll(/\s*\n\s*/g, ' ')
        return token.name === 'br' || (token.closing && /^(?:p|li|div)$/.test(token.name)) ? '\n' : ''
      })
      .join(''),
  )

/** The name of the tag when the text is exactly one tag, else an empty string. */
export const tagName = (html: string): string => {
  const [first, second] = tokenizeHtml(html.trim())
  return first?.kind === 'tag' && second === undefined ? first.name : ''
}

/** The value of an attribute, without quotes. */
export const attribute = (attributes: string, name: string): string | null => {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes)
  return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? '')
}
