/** What importing would do: the same for the preview and for the import. */
import { createHash } from 'node:crypto'
import type { ImportTarget, SessionImportChoices } from '#contract/operations/session-import.ts'
import { ok } from '#core/result.ts'
import type { ForeignEntry } from '#core/sessions/import/model.ts'
import { placeEntries } from '#core/sessions/import/place.ts'
import type { Other, Placement } from '#core/sessions/import/place.ts'
import { isZone } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import { findOpenSession, listSessionsBetween } from '#db/session-repo.ts'
import { knownImports } from '#db/session-import-repo.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { ReadCall } from '../runtime.ts'
import { loadSettings } from '../settings.ts'
import { notAZone } from '../words/not-a-zone.ts'
import type { StoredSessionImport } from './drafts.ts'

/** The key under which an entry is remembered. */
export const importId = ({ key }: ForeignEntry): string => createHash('sha256').update(key).digest('hex')

export type WorkedOut = {
  readonly draft: StoredSessionImport
  readonly placement: Placement
  /** Of the member that was chosen. */
  readonly entries: readonly ForeignEntry[]
  readonly known: number
  readonly leftOut: number
  readonly targetOf: (entry: ForeignEntry) => ImportTarget
  readonly titleOf: (entry: ForeignEntry) => string
}

const takenTime = ({ db }: ReadCall): Other[] => {
  const open = findOpenSession(db)
  const closed = listSessionsBetween(db, { fromMs: 0, beforeMs: Number.MAX_SAFE_INTEGER }).filter(
    (session) => !session.open,
  )
  const all = closed.map(({ startMs, endMs, title }) => ({ startMs, endMs, name: title }))
  return open === null
    ? all
    : [...all, { startMs: open.startMs, endMs: Number.MAX_SAFE_INTEGER, name: open.title }]
}

const checkChoices = (
  { sessions }: StoredSessionImport,
  { zone, member, targets }: SessionImportChoices,
): Outcome<null> => {
  if (!isZone(zone)) return fail('INVALID', notAZone(zone))
  if (targets.length !== sessions.groups.length) {
    return fail('INVALID', i18n.t('Every group of the file needs a topic, none, or to be left out.'))
  }
  return sessions.entries.some((entry) => entry.member === member)
    ? ok(null)
    : fail('INVALID', i18n.t('The file has no entries of "{member}".', { member }))
}

export const workOutImport = (choices: SessionImportChoices, call: ReadCall): Outcome<WorkedOut> => {
  const draft = call.runtime.sessionImports.get(choices.draftId)
  if (draft === null) return notFound('file')
  const checked = checkChoices(draft, choices)
  if (!checked.ok) return checked
  const { groups, entries: all } = draft.sessions
  const targets = new Map(groups.map(({ key }, index) => [key, choices.targets[index] ?? 'leave-out']))
  const titles = new Map(groups.map(({ key, title }) => [key, title]))
  const targetOf = ({ group }: ForeignEntry): ImportTarget => targets.get(group) ?? 'leave-out'
  const titleOf = ({ group }: ForeignEntry): string => titles.get(group) ?? ''
  const entries = all.filter(({ member }) => member === choices.member)
  const wanted = entries.filter((entry) => targetOf(entry) !== 'leave-out')
  const ids = new Map(wanted.map((entry) => [entry, importId(entry)]))
  const known = knownImports(call.db, [...ids.values()])
  const fresh = wanted.filter((entry) => !known.has(ids.get(entry) ?? ''))
  const placement = placeEntries(fresh, {
    zone: choices.zone,
    nowMs: call.nowMs,
    overlaps: choices.overlaps,
    dayStartMinute: loadSettings(call.db).dayStartMinute,
    taken: takenTime(call),
    nameOf: titleOf,
  })
  return ok({
    draft,
    placement,
    entries,
    known: wanted.length - fresh.length,
    leftOut: entries.length - wanted.length,
    targetOf,
    titleOf,
  })
}
