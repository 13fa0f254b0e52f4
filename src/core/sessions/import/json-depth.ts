/**
 * Whether JSON is nested deeper than it may be, in one go over its text: parsers take any depth, and what is done with the
 * result afterwards overflows the stack.
 */
export const isDeeperThan = (text: string, most: number): boolean => {
  let depth = 0
  let isText = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (isText) {
      if (character === '\\') at += 1
      else if (character === '"') isText = false
    } else if (character === '"') isText = true
    else if (character === '{' || character === '[') {
      depth += 1
      if (depth > most) return true
    } else if (character === '}' || character === ']') depth -= 1
  }
  return false
}
