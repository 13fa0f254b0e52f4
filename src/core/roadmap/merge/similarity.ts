/** How much two topics' titles and details say the same. */
import { initialsOf, subjectWords, titleForm } from './title-words.ts'

/** A title or detail, taken apart once. */
export type Described = {
  readonly form: string
  readonly words: ReadonlySet<string>
  readonly initials: string
  readonly detail: ReadonlySet<string>
}

/** Details are long: the first words tell enough. */
const DETAIL_CHARACTERS = 600

export const describe = (title: string, detail: string): Described => ({
  form: titleForm(title),
  words: subjectWords(title),
  initials: initialsOf(title),
  detail: subjectWords(detail.slice(0, DETAIL_CHARACTERS)),
})

/** Below this length one letter makes another word: "Rust" is not "Dust". */
const TYPO_LENGTH = 6
const digit = /\p{N}/u

/** One letter wrong, missing or too many, but not the first: "Decoraters". Words with digits never are. */
const isTypo = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < TYPO_LENGTH || long.length - short.length > 1) return false
  if (short[0] !== long[0] || digit.test(a + b)) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  const rest = long.slice(start + 1)
  return short.slice(long.length > short.length ? start : start + 1) === rest
}

const dice = (shared: number, a: number, b: number): number => (a + b === 0 ? 0 : (2 * shared) / (a + b))

/**
 * `close`: one title only says more than the other or is short for it, or nearly all words are the same. `partial`: words were exchanged
 * for others, which may be another subject ("Unit testing", "Load testing"). `share` is 2 × common words / all words.
 */
export type TitleLikeness = { readonly kind: 'close' | 'partial' | 'none'; readonly share: number }

const UNLIKE: TitleLikeness = { kind: 'none', share: 0 }
/** Fewer common words say too little. */
const LEAST_SHARE = 0.5
/** So many common words are close, although others were exchanged: three of four. */
const CLOSE_SHARE = 0.75

export const titleLikeness = (a: Described, b: Described): TitleLikeness => {
  if (a.words.size === 0 || b.words.size === 0) return UNLIKE
  const lost = [...a.words].filter((word) => !b.words.has(word))
  const gained = [...b.words].filter((word) => !a.words.has(word))
  const typos = lost.filter((word) => gained.some((other) => isTypo(word, other))).length
  const shared = a.words.size - lost.length + typos
  const share = dice(shared, a.words.size, b.words.size)
  if (isShortFor(a, b) || isShortFor(b, a)) return { kind: 'close', share: LEAST_SHARE }
  // "Part 1" is not "Part 2".
  if (lost.some((word) => digit.test(word)) && gained.some((word) => digit.test(word))) return UNLIKE
  if (share < LEAST_SHARE) return UNLIKE
  const exchanged = lost.length > typos && gained.length > typos
  return { kind: exchanged && share < CLOSE_SHARE ? 'partial' : 'close', share }
}

const isShortFor = (short: Described, long: Described): boolean =>
  long.initials !== '' && short.form === long.initials

/** Fewer words in a detail say nothing about what it is the detail of. */
const DETAIL_WORDS = 3

/** The share of common words in two details; null when one of them says too little to tell. */
export const detailLikeness = (a: Described, b: Described): number | null => {
  if (a.detail.size < DETAIL_WORDS || b.detail.size < DETAIL_WORDS) return null
  const [small, large] = a.detail.size <= b.detail.size ? [a.detail, b.detail] : [b.detail, a.detail]
  return dice([...small].filter((word) => large.has(word)).length, a.detail.size, b.detail.size)
}
