/**
 * Moving the data while it is in use: everything is copied and checked beside its new place, then put there at one stroke. Until the
 * former folder points at the new one, everything goes on in the former one as if nothing had been.
 */
import { existsSync, mkdirSync, rmSync, rmdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MovePreview, Moved } from '#contract/operations/move.ts'
import type { Contents } from '#core/care/model.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import type { Db } from '#db/database.ts'
import { writeStamp } from '#db/write-stamp.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { ServiceOptions } from '../service.ts'
import type { Backups } from './backups.ts'
import type { CareWorker } from './care-worker.ts'
import type { DatabaseSlot } from './database-slot.ts'
import { idleService } from './idle-service.ts'
import { judgeTarget } from './move-target.ts'
import type { MoveTarget } from './move-target.ts'
import { DATABASE_FILE, putThere } from './put-there.ts'
import type { PuttingOptions } from './put-there.ts'
import type { Restoring } from './restoring.ts'
import { WORK_PREFIX } from './work-folder.ts'

export type MovingOptions = Pick<PuttingOptions, 'dataFolder' | 'reopen' | 'enter'> & {
  readonly desktop: ServiceOptions['desktop']
  readonly slot: DatabaseSlot
  readonly worker: CareWorker
  readonly backups: Pick<Backups, 'names' | 'pathOf'>
  /** Nothing else replaces the database meanwhile, and nothing is written. */
  readonly alone: Restoring['alone']
  readonly clock: () => number
  readonly newId: () => string
  readonly mounts: () => string
}

export type Moving = {
  readonly preview: (folder: string | null) => Promise<Outcome<MovePreview | null>>
  readonly apply: (moveId: string) => Promise<Outcome<Moved>>
}

/** Something may be written down by itself meanwhile: then it is copied once more. */
const MOST_COPIES = 3

const timerOn = (): string =>
  i18n.t('The timer is on. Finish or stop what runs, then move the data: so no minute of it can be lost.')

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

const pathsOf = ({ names, pathOf }: MovingOptions['backups']): string[] =>
  names().flatMap((name) => pathOf(name) ?? [])

const chosenFolder = async (
  folder: string | null,
  { desktop }: MovingOptions,
): Promise<Outcome<string | null>> => {
  if (desktop === undefined)
    return folder === null ? fail('UNSUPPORTED', i18n.t('Type the path of the folder.')) : ok(folder)
  return folder === null
    ? ok(await desktop.chooseFolder())
    : fail('UNSUPPORTED', i18n.t('Choose the folder in the dialog of your system.'))
}

/** The finished database beside its new place, and what is in it. */
const copyDatabase = async (
  db: Db,
  finished: string,
  { worker }: MovingOptions,
): Promise<Contents | null> => {
  for (let copy = 0; copy < MOST_COPIES; copy += 1) {
    const live = db.snapshotInto(finished)
    const written = db.read(writeStamp)
    const { contents } = await worker.run('verify', { copy: finished, live, other: null })
    if (db.read(writeStamp) === written) return contents
  }
  return null
}

/** Where that is not possible, an empty folder stays. */
const removeIfEmpty = (folder: string): void => {
  try {
    rmdirSync(folder)
  } catch {
    // Something is in it.
  }
}

export const createMoving = (options: MovingOptions): Moving => {
  const { dataFolder, slot, worker, backups, alone, clock, newId, mounts } = options
  let shown: { readonly moveId: string; readonly to: string } | null = null

  const judged = (to: string): Outcome<MoveTarget> => {
    const bytes = [slot.file, ...pathsOf(backups)].reduce((sum, path) => sum + sizeOf(path), 0)
    return judgeTarget(to, dataFolder, { mounts: mounts(), bytes })
  }

  const carry = async (db: Db, target: MoveTarget, work: string): Promise<Outcome<Moved>> => {
    const files = pathsOf(backups)
    await worker.run('carry', { files, folder: join(work, 'backups') })
    const contents = await copyDatabase(db, join(work, DATABASE_FILE), options)
    if (contents === null)
      return fail(
        'BUSY',
        i18n.t('Something is being written just now. Nothing was moved; try again in a moment.'),
      )
    const setAside = putThere({ ...options, ...target, work, atMs: clock() })
    return ok({ from: dataFolder, to: target.folder, contents, backups: files.length, setAside })
  }

  const move = async (to: string): Promise<Outcome<Moved>> => {
    const running = idleService(slot, timerOn)
    if (!running.ok) return running
    const target = judged(to)
    if (!target.ok) return target
    const { folder } = target.value
    const isNew = !existsSync(folder)
    const work = join(folder, `${WORK_PREFIX}${newId()}`)
    try {
      mkdirSync(work, { recursive: true })
      return await carry(running.value.db, target.value, work)
    } finally {
      rmSync(work, { recursive: true, force: true })
      removeIfEmpty(join(folder, 'backups'))
      if (isNew) removeIfEmpty(folder)
    }
  }

  return {
    preview: async (folder) => {
      const before = idleService(slot, timerOn)
      if (!before.ok) return before
      const chosen = await chosenFolder(folder, options)
      if (!chosen.ok || chosen.value === null) return chosen as Outcome<null>
      // A learner may look for a folder for long.
      const running = idleService(slot, timerOn)
      if (!running.ok) return running
      const target = judged(chosen.value)
      if (!target.ok) return target
      const { folder: to, hasFormerData } = target.value
      const moveId = newId()
      shown = { moveId, to }
      const paths = pathsOf(backups)
      const bytes = paths.reduce((sum, path) => sum + sizeOf(path), 0)
      return ok({
        moveId,
        from: dataFolder,
        to,
        contents: running.value.db.contents(),
        bytes: sizeOf(slot.file),
        backups: { count: paths.length, bytes },
        hasFormerData,
      })
    },
    apply: (moveId) =>
      alone(async () => {
        if (shown?.moveId !== moveId) return fail('NOT_FOUND', i18n.t('Choose the folder again.'))
        return await move(shown.to)
      }),
  }
}
