/** The one stroke of a move: what was copied and checked beside its new place is put there, and used from then on. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isSameFile } from '#db/care/copy-whole.ts'
import { replaceDatabase } from '#db/care/replace.ts'
import { putInPlace } from '#db/care/whole-file.ts'
import type { Outcome } from '../failures.ts'
import { forgetMove, hasMoved, noteMove } from '../moved-folder.ts'
import { asideName } from './aside-name.ts'
import type { DatabaseSlot } from './database-slot.ts'
import type { MoveTarget } from './move-target.ts'

export const DATABASE_FILE = 'roadbook.db'

export type PuttingOptions = MoveTarget & {
  readonly dataFolder: string
  /** Holds the finished database and the copies of backups; inside the new folder. */
  readonly work: string
  readonly atMs: number
  readonly slot: Pick<DatabaseSlot, 'running' | 'close'>
  /** Opens what lies in the former folder again. */
  readonly reopen: () => void
  /** Goes on in the new folder; where its database cannot be opened it says why, and nothing is different. */
  readonly enter: (dataFolder: string) => Outcome<object>
}

/** A backup of the same name that is another one keeps its place. */
const freePath = (folder: string, copy: string): string | null => {
  const path = join(folder, basename(copy))
  if (!existsSync(path)) return path
  return isSameFile(path, copy) ? null : join(folder, `moved-${basename(copy)}`)
}

/** Writes down in `placed` what came where, also when it cannot be finished. */
const placeBackups = (work: string, folder: string, placed: string[]): void => {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(work)) {
    const path = freePath(folder, join(work, name))
    if (path === null) continue
    putInPlace(join(work, name), path)
    placed.push(path)
  }
}

/**
 * Nothing is awaited here: nobody may write in between. Throws when anything fails, and then all is as it was. Answers where
 * the files are now that an earlier move had left in the new folder.
 */
export const putThere = (options: PuttingOptions): string | null => {
  const { dataFolder, folder, hasFormerData, work, atMs, slot, reopen, enter } = options
  const undo: (() => void)[] = []
  try {
    slot.close()
    const placed: string[] = []
    undo.push(() => placed.forEach((path) => rmSync(path, { force: true })))
    placeBackups(join(work, 'backups'), join(folder, 'backups'), placed)
    const file = join(folder, DATABASE_FILE)
    const setAside = replaceDatabase(file, join(work, DATABASE_FILE), hasFormerData ? asideName(atMs) : null)
    undo.push(() => rmSync(file, { force: true }))
    if (hasMoved(folder)) {
      undo.push(() => noteMove(folder, dataFolder))
      forgetMove(folder)
    }
    undo.push(() => forgetMove(dataFolder))
    noteMove(dataFolder, folder)
    const entered = enter(folder)
    if (!entered.ok) throw new Error(entered.error.message)
    return setAside
  } catch (error) {
    try {
      for (const step of undo.toReversed()) step()
    } finally {
      if (slot.running() === null) reopen()
    }
    throw error
  }
}
