/** A stretch of a text; `code` is set ("U+202E") when it is a character one cannot see. */
export type TextPart = {
  /** Where it begins in the whole text. */
  readonly at: number
  readonly text: string
  readonly code: string | null
}

/**
 * Control and format characters (bidirectional marks, zero-width characters): they can make a text read as something
 * else, so a preview of a foreign document shows them. Tab and line breaks are ordinary, and so are the joiners that
 * hold an emoji together.
 */
const INVISIBLE =
  /(?!(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D)[[\p{Cc}\p{Cf}]--[\t\n\r]]/v
const INVISIBLE_ALL = new RegExp(INVISIBLE, 'gv')

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Whether the text holds a character that cannot be seen. */
export const hasInvisible = (text: string): boolean => INVISIBLE.test(text)

/** Splits a text at its invisible characters; joined again, the parts are the text. */
export const textParts = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(INVISIBLE_ALL)) {
    if (match.index > from) parts.push({ at: from, text: text.slice(from, match.index), code: null })
    parts.push({ at: match.index, text: match[0], code: codeOf(match[0]) })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ at: from, text: text.slice(from), code: null })
  return parts
}
