import { i18n } from '../../words/i18n.ts'
import type { DraftRoadmap } from '../draft.ts'
import { findCumulative, findShapeFindings } from './shape-findings.ts'
import { findTimeFindings } from './time-findings.ts'
import { findDifferingEstimates } from './title-findings.ts'
import { joinSome } from './finding-text.ts'
import type { Finding, Roadmap } from '../model.ts'

const mostPerCode = 8

const mergeGroup = (code: string, group: readonly Finding[]): readonly Finding[] => {
  if (group.length <= mostPerCode) return group
  const rest = group.slice(mostPerCode - 1)
  const lines = joinSome(rest.map(({ line }) => String(line)))
  const message = i18n.t('The same holds for {count} more places (lines {lines}).', {
    count: rest.length,
    lines,
  })
  return group.slice(0, mostPerCode - 1).concat({ line: rest[0]?.line ?? 1, code, message })
}

/** On big documents repeated findings of one kind become one. */
const mergeRepeated = (findings: readonly Finding[]): Finding[] => {
  const groups = Map.groupBy(findings, ({ code }) => code)
  return Array.from(groups, ([code, group]) => mergeGroup(code, group)).flat()
}

/** Everything the learner should know before trusting the document, in the order of its lines. */
export const findFindings = (drafts: readonly DraftRoadmap[], roadmaps: readonly Roadmap[]): Finding[] => {
  const found = roadmaps.flatMap((roadmap, index) => {
    const draft = drafts[index]
    // A summary only retells: what it contradicts is found by comparing titles.
    if (draft === undefined || roadmap.summary) return []
    return [
      ...findTimeFindings(roadmap, draft.total, draft),
      ...findShapeFindings(roadmap),
      ...findCumulative(draft),
    ]
  })
  return mergeRepeated([...found, ...findDifferingEstimates(roadmaps, drafts)]).toSorted(
    (a, b) => a.line - b.line,
  )
}
