/** What importing sessions does, for people and as JSON (docs/data-format.md). */
import type {
  ImportTarget,
  SessionImportDraft,
  SessionImportPreview,
} from '#contract/operations/session-import.ts'
import { durationText } from '#core/export/text.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { isoWithOffset } from '#core/time/iso-text.ts'
import { alignColumns, count, cutTo } from './layout.ts'

export type ImportShown = {
  readonly draft: SessionImportDraft
  readonly preview: SessionImportPreview
  readonly targets: readonly ImportTarget[]
  /** Titles of the topics that were chosen, by their ids. */
  readonly titles: ReadonlyMap<string, string>
  readonly zone: string
  /** Null when nothing was stored. */
  readonly changeId: string | null
  readonly isDryRun: boolean
}

const LISTED = 30

const targetText = (target: ImportTarget, titles: ImportShown['titles']): string => {
  if (target === 'no-topic') return 'on no topic'
  return target === 'leave-out' ? 'left out' : (titles.get(target) ?? target)
}

const groupLines = ({ draft, preview, targets, titles }: ImportShown, width: number): string[] => {
  const rows = draft.groups.flatMap(({ title, place }, index) => {
    const sums = preview.groups[index]
    if (sums === undefined || sums.entries === 0) return []
    const name = [place, title === '' ? '(without a name)' : title].filter((text) => text !== '').join(' → ')
    const target = targetText(targets[index] ?? 'leave-out', titles)
    return [[durationText(wholeMinutes(sums.ms)), cutTo(name, Math.max(20, width - 60)), `→ ${target}`]]
  })
  const more = rows.length - LISTED
  return [...alignColumns(rows.slice(0, LISTED)), ...(more > 0 ? [`  and ${more} more`] : [])]
}

const notAdded = ({ known, leftOut, refused }: SessionImportPreview): string[] =>
  (
    [
      [known, 'imported before'],
      [leftOut, 'left out'],
      [refused.overlaps, 'over sessions that are there'],
      [refused.dayFull, 'for which their day has no room'],
      [refused.future, 'not over yet'],
      [refused.unfit, 'of no time, or over 24 hours, by the clocks of this zone'],
    ] as const
  ).flatMap(([number, words]) => (number === 0 ? [] : [`${number} ${words}`]))

const addedText = ({ preview, isDryRun, zone }: ImportShown): string => {
  const { sessions, ms, from, to } = preview
  if (sessions === 0 || from === null || to === null) return 'Nothing to add.'
  const span = from === to ? `on ${from}` : `from ${from} to ${to}`
  return `${isDryRun ? 'Would add' : 'Added'} ${count(sessions, 'session')}, ${durationText(wholeMinutes(ms))}, ${span} (times in ${zone}).`
}

export const sessionImportText = (shown: ImportShown, width: number): string => {
  const { draft, preview } = shown
  const missing = notAdded(preview)
  const lines = [
    `${draft.program}, ${draft.sourceName}`,
    ...groupLines(shown, width),
    addedText(shown),
    ...(missing.length === 0 ? [] : [`Not added: ${missing.join(', ')}.`]),
    ...(preview.cut === 0 ? [] : [`${count(preview.cut, 'session')} cut to the time that was free.`]),
    ...(draft.hasTimes || preview.sessions === 0
      ? []
      : ['Its export says how long, not when: times of day are chosen where the day was free.']),
  ]
  return `${lines.join('\n')}\n`
}

/** What could not be read, for stderr. */
export const unreadableRemarks = ({ unreadable, unreadableCount }: SessionImportDraft): string[] => {
  const shown = unreadable.slice(0, LISTED).map(({ line, reason }) => `Line ${line}: ${reason}`)
  const more = unreadableCount - shown.length
  return more > 0 ? [...shown, `and ${more} more that could not be read`] : shown
}

export const sessionImportJson = (shown: ImportShown): object => {
  const { draft, preview, targets, titles, zone, changeId } = shown
  const span = ({ startMs, endMs }: { readonly startMs: number; readonly endMs: number }) => ({
    start: isoWithOffset(startMs, zone),
    end: isoWithOffset(endMs, zone),
  })
  return {
    program: draft.program,
    zone,
    changeId,
    sessions: preview.sessions,
    minutes: wholeMinutes(preview.ms),
    from: preview.from,
    to: preview.to,
    known: preview.known,
    leftOut: preview.leftOut,
    cut: preview.cut,
    refused: preview.refused,
    members: draft.members,
    groups: draft.groups.map(({ title, place }, index) => {
      const target = targets[index] ?? 'leave-out'
      const isTopic = target !== 'no-topic' && target !== 'leave-out'
      return {
        title,
        place,
        entries: preview.groups[index]?.entries ?? 0,
        minutes: wholeMinutes(preview.groups[index]?.ms ?? 0),
        target: isTopic ? 'topic' : target,
        topic: isTopic ? (titles.get(target) ?? null) : null,
      }
    }),
    overlapping: preview.overlapping.map(({ title, entry, other }) =>
      Object.assign({ title }, span(entry), { other: Object.assign({ title: other.name }, span(other)) }),
    ),
    unreadable: draft.unreadable,
    unreadableCount: draft.unreadableCount,
  }
}
