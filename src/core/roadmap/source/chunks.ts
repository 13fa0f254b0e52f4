/** A part of the document that can be parsed on its own. */
export type Chunk = { readonly text: string; readonly offset: number; readonly line: number }

/** Characters. The parser's time grows faster than the text, so long documents are parsed in parts. */
const chunkLength = 8192
const maxDefinitions = 16_384

const fencePattern = /^\s*(?:[-*+>]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/
const definitionPattern = /^ {0,3}\[[^\]\n]+\]:\s+\S.*$/gm

/** Keeps track of what a heading inside of would not be one: code fences and comments. */
const createGuard = (): ((line: string) => boolean) => {
  let fence = ''
  let comment = false
  return (line) => {
    const mark = fencePattern.exec(line)?.[1] ?? ''
    if (fence === '') fence = mark
    else if (mark.startsWith(fence)) fence = ''
    if (line.includes('<!--')) comment = true
    if (line.includes('-->')) comment = false
    return fence !== '' || comment
  }
}

/** Cuts a long document before headings; a short one stays whole. */
export const splitChunks = (source: string): Chunk[] => {
  const chunks: Chunk[] = []
  const isGuarded = createGuard()
  let offset = 0
  let start = { offset: 0, line: 1 }
  let guarded = false
  for (const [index, line] of source.split('\n').entries()) {
    if (!guarded && offset - start.offset >= chunkLength && /^#{1,6}\s/.test(line)) {
      chunks.push({ text: source.slice(start.offset, offset), ...start })
      start = { offset, line: index + 1 }
    }
    guarded = isGuarded(line)
    offset += line.length + 1
  }
  chunks.push({ text: source.slice(start.offset), ...start })
  return chunks
}

/**
 * The link definitions ("[name]: address") of a document: every part needs them all. Null when they are so
 * many that cutting would cost more than it saves.
 */
export const findDefinitions = (source: string): string | null => {
  const definitions = (source.match(definitionPattern) ?? []).join('\n')
  return definitions.length > maxDefinitions ? null : definitions
}
