/** Checking the whole file, beside everything else: on a copy of its pages, since nobody else may open the file itself. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckReport } from '#contract/operations/care.ts'
import { isCheckDue } from '#core/care/due.ts'
import { ok } from '#core/result.ts'
import type { FullCheck } from '#db/care/full-check.ts'
import type { Db } from '#db/database.ts'
import { failureOfStorage, internalFailure } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { LogEntry } from '../log-file.ts'
import type { CareWorker } from './care-worker.ts'
import { contentsWords } from './words.ts'
import { newFolderIn } from './work-folder.ts'

export type CheckingOptions = {
  readonly workFolder: string
  readonly worker: CareWorker
  readonly clock: () => number
  readonly newId: () => string
  readonly log: (entry: LogEntry) => void
  readonly onChange: () => void
}

export type Checking = {
  readonly check: (db: Db) => Promise<Outcome<CheckReport>>
  /** When a week has gone by, or the last end was unclean. Never fails. */
  readonly checkIfDue: (db: Db) => Promise<void>
  /** What the last check of this run found, when it found something. */
  readonly flaws: () => CheckReport | null
  readonly forget: () => void
}

const WHAT_TO_DO =
  'Go back to a backup from before, or let Roadbook save what can be read into a new file. Nothing was changed.'

const linesOf = ({ flaws, broken, contents }: FullCheck): string[] => {
  if (flaws.length === 0 && broken.length === 0) {
    const what = contents === null ? '' : ` It holds ${contentsWords(contents)}.`
    return [`The file is sound: every page, every row and every reference was looked at.${what}`]
  }
  const lines: string[] = []
  if (flaws.length > 0) {
    const many =
      flaws.length >= 20 ? 'at least 20 places' : `${flaws.length} ${flaws.length === 1 ? 'place' : 'places'}`
    lines.push(`The file is damaged in ${many}.`)
  }
  if (broken.length > 0) lines.push(`Rows refer to others that are gone: in ${broken.join(', ')}.`)
  return [...lines, WHAT_TO_DO]
}

export const createChecking = (options: CheckingOptions): Checking => {
  const { workFolder, worker, clock, newId, log, onChange } = options
  let running: Promise<Outcome<CheckReport>> | null = null
  let found: CheckReport | null = null
  let isUncleanSeen = false

  const look = async (db: Db): Promise<CheckReport> => {
    const copy = join(newFolderIn(workFolder, newId), 'pages.db')
    try {
      await db.copyPages(copy)
      const checked = await worker.run('check', { copy })
      const isSound = checked.flaws.length === 0 && checked.broken.length === 0
      if (!isSound) log({ id: newId(), op: 'check', error: checked.flaws.join('\n') })
      return { atMs: clock(), isSound, lines: linesOf(checked), contents: checked.contents }
    } finally {
      rmSync(copy, { force: true })
    }
  }

  const run = async (db: Db): Promise<Outcome<CheckReport>> => {
    try {
      const report = await look(db)
      found = report.isSound ? null : report
      isUncleanSeen = true
      if (report.isSound) db.noteChecked(report.atMs)
      onChange()
      return ok(report)
    } catch (error) {
      const id = newId()
      log({ id, op: 'check', error })
      return { ok: false, error: failureOfStorage(error) ?? internalFailure(id) }
    } finally {
      running = null
    }
  }

  /** Who asks while one is running gets its answer. */
  const check: Checking['check'] = (db) => {
    running ??= run(db)
    return running
  }

  return {
    check,
    checkIfDue: async (db) => {
      const endedUnclean = db.endedUnclean && !isUncleanSeen
      if (isCheckDue({ checkedMs: db.checkedMs(), endedUnclean }, clock())) await check(db)
    },
    flaws: () => found,
    forget: () => {
      found = null
    },
  }
}
