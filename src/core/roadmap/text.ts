import { limits } from './limits.ts'

const ornament =
  '[\\p{Extended_Pictographic}\\uFE0F\\u20E3\\u200D\\u{1F1E6}-\\u{1F1FF}\\u{1F3FB}-\\u{1F3FF}★☆□☐☑✓✔●○•·▪▸►]'
const leadingOrnaments = new RegExp(`^(?:${ornament}|\\s)+`, 'u')
const trailingOrnaments = new RegExp(`(?:${ornament}|\\s)+$`, 'u')
const shortcode = /:[a-z][a-z0-9_+-]+:/g
const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** A link that Markdown does not take for one, because of blanks in its address. */
const brokenLink = /\[([^[\]]+)\]\([^()]*\)/g

/** White space of any kind becomes single spaces. */
export const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Cuts after as many user-visible characters as a title may have, with an ellipsis. */
export const truncateTitle = (text: string): string => {
  if (text.length <= limits.titleGraphemes) return text
  const parts = Array.from(
    segmenter.segment(text.slice(0, limits.titleGraphemes * 12)),
    (part) => part.segment,
  )
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

/**
 * One expression that finds any of the words. Latin words are found whole; Chinese ones anywhere, since
 * nothing separates them from their neighbours.
 */
export const anyOf = (words: readonly string[]): RegExp => {
  const alternatives = words.map((word) => {
    const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`)
    return isWordy(word) ? String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])` : escaped
  })
  return new RegExp(alternatives.join('|'), 'u')
}
