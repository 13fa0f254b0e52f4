/** Checking the whole file, beside everything else: on a copy of its pages, since nobody else may open the file itself. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckReport } from '#contract/operations/care.ts'
import { isCheckDue } from '#core/care/due.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
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

const flawsText = (count: number): string =>
  count >= 20
    ? i18n.t('The file is damaged in at least 20 places.')
    : i18n.t('The file is damaged in {count, plural, one {# place} other {# places}}.', { count })

const linesOf = ({ flaws, broken, contents }: FullCheck): string[] => {
  if (flaws.length === 0 && broken.length === 0) {
    const sound = i18n.t('The file is sound: every page, every row and every reference was looked at.')
    return contents === null
      ? [sound]
      : [`${sound} ${i18n.t('It holds {contents}.', { contents: contentsWords(contents) })}`]
  }
  return [
    ...(flaws.length > 0 ? [flawsText(flaws.length)] : []),
    ...(broken.length > 0
      ? [i18n.t('Rows refer to others that are gone: in {tables}.', { tables: broken.join(', ') })]
      : []),
    i18n.t(
      'Go back to a backup from before, or let Roadbook save what can be read into a new file. Nothing was changed.',
    ),
  ]
}

type Checked = { readonly atMs: number; readonly full: FullCheck }

const isSound = ({ full: { flaws, broken } }: Checked): boolean => flaws.length === 0 && broken.length === 0

const reportOf = (checked: Checked): CheckReport => ({
  atMs: checked.atMs,
  isSound: isSound(checked),
  lines: linesOf(checked.full),
  contents: checked.full.contents,
})

export const createChecking = (options: CheckingOptions): Checking => {
  const { workFolder, worker, clock, newId, log, onChange } = options
  let running: Promise<Outcome<CheckReport>> | null = null
  let found: Checked | null = null
  let isUncleanSeen = false

  const look = async (db: Db): Promise<Checked> => {
    const copy = join(newFolderIn(workFolder, newId), 'pages.db')
    try {
      await db.copyPages(copy)
      const checked = { full: await worker.run('check', { copy }), atMs: clock() }
      if (!isSound(checked)) log({ id: newId(), op: 'check', error: checked.full.flaws.join('\n') })
      return checked
    } finally {
      rmSync(copy, { force: true })
    }
  }

  const run = async (db: Db): Promise<Outcome<CheckReport>> => {
    try {
      const checked = await look(db)
      found = isSound(checked) ? null : checked
      isUncleanSeen = true
      if (isSound(checked)) db.noteChecked(checked.atMs)
      onChange()
      return ok(reportOf(checked))
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
    flaws: () => (found === null ? null : reportOf(found)),
    forget: () => {
      found = null
    },
  }
}
