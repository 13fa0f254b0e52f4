/** Makes backups, checks them, and lets old ones go. */
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Failure } from '#contract/errors.ts'
import type { BackupView } from '#contract/operations/care.ts'
import { backupName, parseBackupName } from '#core/care/backup-name.ts'
import { isBackupDue } from '#core/care/due.ts'
import { isEmpty } from '#core/care/model.ts'
import type { BackupKind } from '#core/care/model.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import type { RowCounts } from '#db/care/tables.ts'
import { putInPlace } from '#db/care/whole-file.ts'
import type { Db } from '#db/database.ts'
import { SCHEMA_VERSION } from '#db/migrate.ts'
import { fail, failureOfStorage, internalFailure } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { LogEntry } from '../log-file.ts'
import { createBackupFolder } from './backup-folder.ts'
import type { BackupFolder, BackupFolderOptions } from './backup-folder.ts'
import { fileProblemText } from './words.ts'

export type BackupsOptions = BackupFolderOptions & {
  readonly log: (entry: LogEntry) => void
  /** Something about backups is different now. */
  readonly onChange: () => void
}

export type Backups = Pick<BackupFolder, 'names' | 'list' | 'seen' | 'pathOf' | 'last'> & {
  /** Copies the state of this moment, and answers once it is checked. `auto` answers null when nothing is new. */
  readonly make: (db: Db, kind: BackupKind) => Promise<Outcome<BackupView | null>>
  /** One by itself, when it is time. Never fails: what went wrong is in `failure`. */
  readonly makeIfDue: (db: Db) => Promise<void>
  readonly remove: (name: string) => Promise<Outcome<object>>
  /** Why the latest could not be made. */
  readonly failure: () => string | null
}

type NotMade = { readonly known: Failure | null; readonly id: string }

const notMadeText = ({ known, id }: NotMade): string => {
  const more = known?.message ?? i18n.t('The log tells more under {id}.', { id })
  return `${i18n.t('The backup could not be made.')} ${more}`
}

const isGood = ({ problem }: BackupView): boolean => problem === null

/** A name nothing has, though the clock may have been there before. */
const freeName = ({ path }: BackupFolder, kind: BackupKind, nowMs: number): string => {
  for (let atMs = nowMs; ; atMs += 1) {
    const name = backupName({ kind, version: SCHEMA_VERSION, atMs })
    if (!existsSync(join(path, name)) && !existsSync(join(path, `${name}.part`))) return name
  }
}

const newestAuto = (folder: BackupFolder): string | null => {
  const autos = folder.names().filter((name) => parseBackupName(name)?.kind === 'auto')
  const name = autos.toSorted().at(-1)
  return name === undefined ? null : join(folder.path, name)
}

type Copy = { readonly name: string; readonly kind: BackupKind; readonly live: RowCounts }

/** A copy becomes a backup once it is checked. */
const finish = async (
  folder: BackupFolder,
  { name, kind, live }: Copy,
  { worker }: BackupsOptions,
): Promise<BackupView | null> => {
  const part = join(folder.path, `${name}.part`)
  const isAuto = kind === 'auto'
  const other = isAuto ? newestAuto(folder) : null
  const { contents, isSame } = await worker.run('verify', { copy: part, live, other })
  if (isSame || (isAuto && isEmpty(contents))) {
    rmSync(part, { force: true })
    return null
  }
  putInPlace(part, join(folder.path, name))
  return folder.add(name, contents)
}

const removal = async (folder: BackupFolder, name: string): Promise<Outcome<object>> => {
  if (folder.pathOf(name) === null) return fail('NOT_FOUND', fileProblemText('missing'))
  const good = (await folder.list()).filter(isGood)
  if (good.length === 1 && good[0]?.name === name)
    return fail('CONFLICT', i18n.t('This is the only good backup there is. Make another one first.'))
  folder.remove(name)
  return ok({})
}

/** Where even that is not possible, the next start tries again. */
const removePart = ({ path }: BackupFolder, name: string): void => {
  try {
    rmSync(join(path, `${name}.part`), { force: true })
  } catch {
    // The failure itself is what is told.
  }
}

export const createBackups = (options: BackupsOptions): Backups => {
  const { clock, newId, log, onChange } = options
  const folder = createBackupFolder(options)
  let failure: NotMade | null = null
  let turn: Promise<unknown> = Promise.resolve()
  /** When it was last looked whether anything is new, whatever came of it. */
  let lookedMs: number | null = null

  /** What went wrong stays to be seen until one is made. */
  const failed = (name: string, error: unknown): Outcome<never> => {
    const id = newId()
    removePart(folder, name)
    log({ id, op: 'backup', error })
    const known = failureOfStorage(error)
    failure = { known, id }
    onChange()
    return { ok: false, error: known ?? internalFailure(id) }
  }

  /** That old ones stay is no reason to say that the new one was not made. */
  const letGo = async (made: string): Promise<void> => {
    try {
      await folder.rotate(made)
    } catch (error) {
      log({ id: newId(), op: 'backup', error })
    }
  }

  const make: Backups['make'] = (db, kind) => {
    let name = ''
    let live: RowCounts
    try {
      mkdirSync(folder.path, { recursive: true })
      name = freeName(folder, kind, clock())
      // Now, not when it is this one's turn: what comes after is not to be in it.
      live = db.snapshotInto(join(folder.path, `${name}.part`))
    } catch (error) {
      return Promise.resolve(failed(name, error))
    }
    const made = turn.then(async (): Promise<Outcome<BackupView | null>> => {
      try {
        const view = await finish(folder, { name, kind, live }, options)
        failure = null
        if (view !== null) await letGo(view.name)
        onChange()
        return ok(view)
      } catch (error) {
        return failed(name, error)
      }
    })
    turn = made
    return made
  }

  return {
    ...folder,
    make,
    makeIfDue: async (db) => {
      const nowMs = clock()
      if (!isBackupDue(lookedMs ?? folder.last()?.atMs ?? null, nowMs)) return
      lookedMs = nowMs
      await make(db, 'auto')
    },
    remove: async (name) => {
      const removed = await removal(folder, name)
      if (removed.ok) onChange()
      return removed
    },
    failure: () => (failure === null ? null : notMadeText(failure)),
  }
}
