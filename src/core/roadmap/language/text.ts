import { limits } from '../limits.ts'

const ornament =
  '[\\p{Extended_Pictographic}\\uFE0F\\u20E3\\u200D\\u{1F1E6}-\\u{1F1FF}\\u{1F3FB}-\\u{1F3FF}★☆□☐☑✓✔●○•·▪▸►]'
const leadingOrnaments = new RegExp(`^(?:${ornament}|\\s)+`, 'u')
const trailingOrnaments = new RegExp(`(?:${ornament}|\\s)+$`, 'u')
const shortcode = /:[a-z][a-z0-9_+-]+:/g
let segmenter: Intl.Segmenter | null = null
/** Made when the first long title needs it: most documents have none. */
const graphemes = (text: string): string[] => {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** A link that Markdown does not take for one, because of blanks in its address. */
const brokenLink = /\[([^[\]]+)\]\([^()]*\)/g

/** White space of any kind becomes single spaces. */
export const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Cuts after as many user-visible characters as a title may have, with an ellipsis. */
export const truncateTitle = (text: string): string => {
  if (text.length <= limits.titleGraphemes) return text
  const parts = graphemes(text.slice(0, limits.titleGraphemes * 12))
  if (parts.length <= limits.titleGraphemes) return parts.join('')
  return `${parts.slice(0, limits.titleGraphemes - 1).join('')}…`
}

/** Drops emoji written as ":name:". */
export const withoutShortcodes = (text: string): string => squeeze(text.replaceAll(shortcode, ' '))

/** A title as a person would say it: without bullets, emoji and empty brackets at its ends. */
export const tidyTitle = (text: string): string => {
  const unlinked = text.replaceAll(brokenLink, '$1').replaceAll(shortcode, ' ')
  const plain = squeeze(unlinked.replaceAll(/[（(]\s*[)）]|\[\s*\]/g, ' '))
  const bare = plain
    .replace(leadingOrnaments, '')
    .replace(trailingOrnaments, '')
    .replace(/\s*[:：]$/, '')
  return truncateTitle(bare.replace(/^[-–—*+]\s+/, '').trim())
}

/** Lower case without ornaments and punctuation at the ends: for looking words up. */
export const wordForm = (text: string): string =>
  tidyTitle(text).normalize('NFC').toLowerCase().replaceAll(/[‐‑]/g, '-').replaceAll(/[’`´]/g, "'")

const isWordy = (word: string): boolean => /^[\p{Script=Latin}\p{N}]/u.test(word)

const letters = /[\p{L}\p{N}]+/gu
const startsWithLetter = /^[\p{L}\p{N}]/u
/** Up to here Unicode holds Latin letters only: other words need not be looked for. */
const onlyLatin = /^[^\u0300-\uFFFF]*$/

/** A word of a list with what it stands for. */
export type WordEntry<Tag> = { readonly word: string; readonly tag: Tag }

/** Where a word of a list stands in a text. */
export type FoundWord<Tag> = { readonly start: number; readonly end: number; readonly tag: Tag }

/**
 * Finds the words of a list in a text made by `wordForm`. Latin words are found whole; Chinese ones anywhere, since
 * nothing separates them from their neighbours. Looked up by their first letters, not by large expressions:
 * compiling those took most of the time for a short document.
 */
export const wordFinder = <Tag>(entries: readonly WordEntry<Tag>[]): ((text: string) => FoundWord<Tag>[]) => {
  const whole = entries.filter(({ word }) => isWordy(word))
  const byStart = Map.groupBy(whole, ({ word }) => word.match(letters)?.[0] ?? word)
  const anywhere = entries.filter(({ word }) => !isWordy(word))
  return (text) => {
    const found: FoundWord<Tag>[] = []
    for (const { 0: run, index: start } of text.matchAll(letters)) {
      for (const { word, tag } of byStart.get(run) ?? []) {
        const end = start + word.length
        if (text.startsWith(word, start) && !startsWithLetter.test(text.slice(end, end + 2)))
          found.push({ start, end, tag })
      }
    }
    if (onlyLatin.test(text)) return found
    for (const { word, tag } of anywhere) {
      for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1))
        found.push({ start, end: start + word.length, tag })
    }
    return found
  }
}
