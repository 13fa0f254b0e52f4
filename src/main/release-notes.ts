/** How much of them is shown. */
const MOST_CHARACTERS = 4_000

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
}

/**
 * Release notes as plain text: they come as HTML from where releases are published, and are never shown as that. Blocks become lines.
 */
export const notesAsText = (notes: string | readonly { readonly note: string | null }[] | null): string => {
  const html = typeof notes === 'string' ? notes : (notes ?? []).map(({ note }) => note ?? '').join('\n')
  const text = html
    .replaceAll(/<(?:script|style)\b[\s\S]*?<\/(?:script|style)>/gi, '')
    .replaceAll(/<li\b[^>]*>/gi, '\n- ')
    .replaceAll(/<(?:br|\/p|\/h\d|\/div|\/ul|\/ol)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?<name>[a-z]+|#39);/gi, (whole, name: string) => entities[name.toLowerCase()] ?? whole)
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS).trimEnd()}…`
}
