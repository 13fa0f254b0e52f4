/** Whether a document looks like another version of a stored roadmap. */
import { titleForm } from './title-words.ts'

export type Outline = { readonly title: string; readonly topics: readonly string[] }

/** Topics of one in the other. Under the same title fewer are enough: it was edited a lot. */
const LEAST_SHARE = 0.5
/** A handful of topics that a large roadmap has as well are no version of it. */
const LEAST_SHARE_OF_LARGER = 0.2
const LEAST_SHARE_OF_NAMESAKE = 0.2

/** Years and versions come and go: "Roadmap (2025)" and "Roadmap (2026)" are namesakes. */
const nameOf = (title: string): string =>
  titleForm(title)
    .replaceAll(/\b\d{4}\b/g, '')
    .trim()

/** 0 when they are not alike, else how much: the share of common topics, one more for namesakes. */
export const resemblance = (a: Outline, b: Outline): number => {
  const forms = new Set(a.topics.map(titleForm))
  const others = new Set(b.topics.map(titleForm))
  if (forms.size === 0 || others.size === 0) return 0
  const common = [...forms].filter((form) => others.has(form)).length
  const share = common / Math.min(forms.size, others.size)
  if (nameOf(a.title) === nameOf(b.title)) return share < LEAST_SHARE_OF_NAMESAKE ? 0 : share + 1
  const shareOfLarger = common / Math.max(forms.size, others.size)
  return share < LEAST_SHARE || shareOfLarger < LEAST_SHARE_OF_LARGER ? 0 : share
}
