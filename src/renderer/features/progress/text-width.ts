/** Width of words, measured without touching the page. */

let context: CanvasRenderingContext2D | null = null

/** Room that the reader wants between letters and words, by a style of their own, as shares of the size of letters. */
const spacing = (): { readonly letters: number; readonly words: number } => {
  const { fontSize, letterSpacing, wordSpacing } = getComputedStyle(document.body)
  const shareOf = (length: string): number =>
    (Number.parseFloat(length) || 0) / (Number.parseFloat(fontSize) || 1)
  return { letters: shareOf(letterSpacing), words: shareOf(wordSpacing) }
}

/** As a CSS font: "600 14px serif". */
export const textWidth = (words: string, font: string): number => {
  context ??= document.createElement('canvas').getContext('2d')
  if (context === null) return words.length * 8
  const size = Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '0')
  const room = spacing()
  context.font = font
  context.letterSpacing = `${room.letters * size}px`
  context.wordSpacing = `${room.words * size}px`
  return context.measureText(words).width
}

/** Cut to a width with dots: nothing wraps by itself in an SVG. */
export const cutWords = (words: string, font: string, width: number): string => {
  if (textWidth(words, font) <= width) return words
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (textWidth(`${words.slice(0, middle)}…`, font) <= width) low = middle
    else high = middle - 1
  }
  return `${words.slice(0, low).trimEnd()}…`
}

let font: string | null = null

/** The family that text is set in. */
export const bodyFont = (): string => {
  font ??= getComputedStyle(document.body).fontFamily
  return font
}
