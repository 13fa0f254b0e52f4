/** Names for files the app writes, good on every system. */
import { cleanText } from './clean-text.ts'
import { cutToOctets } from './octets.ts'

const MAX_NAME_OCTETS = 120

/** Device names of Windows: reserved, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** What stands between words, and what no file system or shell should meet. The name keeps no dot but the extension's. */
const SEPARATORS = /[\s<>:"/\\|?*.'`$&;!#%{}()[\]~^=,@]+/gu

/** Invisible characters except the joiner that holds emoji and some scripts together. */
const INVISIBLE = /(?!\u200d|\u200c)\p{Cf}/gu

const slugOf = (text: string, limit: number): string => {
  const slug = cleanText(text)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(SEPARATORS, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-\u200c\u200d]+/, '')
  const cut = cutToOctets(slug, limit).replace(/[-\u200c\u200d]+$/, '')
  return RESERVED.test(cut) ? `${cut}-file` : cut
}

/**
 * A file name from a title: words joined by hyphens, at most 120 octets with its extension ("ics", without a dot). When
 * nothing of the title can stay, the name comes from `fallback`, an id.
 */
export const safeFileName = (title: string, extension: string, fallback: string): string => {
  const ending = extension === '' ? '' : `.${extension.toLowerCase().replace(/[^a-z0-9]/g, '')}`
  const limit = MAX_NAME_OCTETS - ending.length - '-file'.length
  return (slugOf(title, limit) || slugOf(fallback, limit) || 'roadbook') + ending
}
