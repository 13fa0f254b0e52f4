import type { Unused } from './model.ts'
import { skipReasonText } from './skip-reason.ts'
import type { SkipReason } from './skip-reason.ts'

/** Keeps account of every line: it became something, or it did not and there is a reason. */
export type LineLedger = {
  /** The lines became part of the result. */
  readonly use: (from: number, to?: number) => void
  /** The lines became nothing. A line in use stays in use; the first reason stays. */
  readonly skip: (from: number, to: number, reason: SkipReason) => void
  readonly isUsed: (line: number) => boolean
  readonly unused: () => Unused[]
}

const excerptLength = 120
const rulePattern = /^\s*(?:[-*_]\s*){3,}$/

type Run = { from: number; to: number; reason: SkipReason }

/** @param lines the document's lines; a divider ("---") carries nothing and never counts as unused. */
export const createLineLedger = (lines: readonly string[]): LineLedger => {
  const used = new Set<number>()
  const reasons = new Map<number, SkipReason>()
  const isSilent = (line: number): boolean => {
    const text = lines[line - 1] ?? ''
    return text.trim() === '' || rulePattern.test(text)
  }
  const collect = (): Run[] => {
    const runs: Run[] = []
    let open = null as Run | null
    for (let line = 1; line <= lines.length; line += 1) {
      if (isSilent(line)) continue
      if (used.has(line)) {
        open = null
        continue
      }
      const reason = reasons.get(line) ?? 'unrecognised'
      if (open === null || open.reason !== reason) {
        open = { from: line, to: line, reason }
        runs.push(open)
      }
      open.to = line
    }
    return runs
  }
  return {
    use: (from, to = from) => {
      for (let line = from; line <= to; line += 1) used.add(line)
    },
    skip: (from, to, reason) => {
      for (let line = from; line <= to; line += 1) if (!reasons.has(line)) reasons.set(line, reason)
    },
    isUsed: (line) => used.has(line) || isSilent(line),
    unused: () =>
      collect().map(({ from, to, reason }) => ({
        line: from,
        lines: to - from + 1,
        reason: skipReasonText(reason),
        text: (lines[from - 1] ?? '').trim().slice(0, excerptLength),
      })),
  }
}
