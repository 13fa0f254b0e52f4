/**
 * Reads sessions from an export of another program, told by its shape, not by its name. Pure; a hostile file can keep it
 * busy, so hosts run it in a worker that can be killed.
 */
import { err, ok } from '../../result.ts'
import type { Result } from '../../result.ts'
import { i18n } from '../../words/i18n.ts'
import { numberText } from '../../words/numbers.ts'
import { readCsvRows } from './csv-rows.ts'
import type { CsvRow } from './csv-rows.ts'
import { createGatherer } from './gather.ts'
import type { Gatherer } from './gather.ts'
import { isDeeperThan } from './json-depth.ts'
import { importLimits } from './limits.ts'
import type { ForeignError, ForeignSessions } from './model.ts'
import { isBackup, readBackup } from './read-backup.ts'
import { readToggl, togglColumns } from './read-toggl.ts'
import { readWorklog, worklogColumns } from './read-worklog.ts'
import { importTooLarge } from './too-large.ts'

type ReadResult = Result<ForeignSessions, ForeignError>

const fail = (message: string): { readonly ok: false; readonly error: ForeignError } => err({ message })

const whatIsRead = (): string =>
  i18n.t(
    'Roadbook reads the detailed report of Toggl Track (CSV), and of Super Productivity the worklog (CSV) or its whole export (JSON).',
  )

const unknownHeadings = ({ cells }: CsvRow): string => {
  const named = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .slice(0, 8)
    .map((cell) => (cell.length > 30 ? `${cell.slice(0, 30)}…` : cell))
  return named.length === 0
    ? i18n.t('The first row of this table is empty.')
    : i18n.t('The columns of this table are not known: {columns}.', { columns: named.join(', ') })
}

const finished = (gatherer: Gatherer): ReadResult => {
  const read = gatherer.finish()
  if (read === null) {
    return fail(
      i18n.t('It holds more than {most} different things. Export fewer years at a time.', {
        most: numberText(importLimits.groups),
      }),
    )
  }
  if (read.entries.length > 0) return ok(read)
  const [first] = read.unreadable
  return fail(
    first === undefined
      ? i18n.t('It holds no sessions. Choose a longer time when you export, and try again.')
      : i18n.t('None of its sessions can be read. The first, in line {line}: {reason}', {
          line: first.line,
          reason: first.reason,
        }),
  )
}

const readCsv = (text: string): ReadResult => {
  const rows = readCsvRows(text)
  if (!rows.ok) return rows
  const [headings, ...below] = rows.value
  if (headings === undefined) return fail(i18n.t('This file is empty.'))
  const toggl = togglColumns(headings.cells)
  if (toggl !== null) {
    const gatherer = createGatherer('toggl')
    const read = readToggl(below, toggl, gatherer)
    return read.ok ? finished(gatherer) : read
  }
  const worklog = worklogColumns(headings.cells)
  if (worklog === null) return fail(`${unknownHeadings(headings)} ${whatIsRead()}`)
  const gatherer = createGatherer('super-productivity')
  readWorklog(below, worklog, gatherer)
  return finished(gatherer)
}

const parseJson = (text: string): Result<unknown, ForeignError> => {
  if (isDeeperThan(text, importLimits.depth))
    return fail(i18n.t('This file is nested too deeply to be read.'))
  try {
    return ok(JSON.parse(text) as unknown)
  } catch {
    return fail(i18n.t('This file is damaged: it is not whole JSON. Export it again.'))
  }
}

const readJson = (text: string): ReadResult => {
  const json = parseJson(text)
  if (!json.ok) return json
  if (!isBackup(json.value))
    return fail(`${i18n.t('This is no export with time spent on tasks.')} ${whatIsRead()}`)
  const gatherer = createGatherer('super-productivity')
  readBackup(json.value, gatherer)
  return finished(gatherer)
}

/** The sessions of an export, or why there are none. */
export const readForeignSessions = (text: string): ReadResult => {
  if (text.length > importLimits.characters) return fail(importTooLarge())
  const start = text.replace(/^\ufeff/, '').trimStart()[0] ?? ''
  if (start === '') return fail(i18n.t('This file is empty.'))
  return start === '{' || start === '[' ? readJson(text.replace(/^\ufeff/, '')) : readCsv(text)
}
