/** Whether a folder is a place for the data to move to. */
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmdirSync, statSync, statfsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { fail, failureOfStorage } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { folderRisk } from '../folder-risk.ts'
import { followMoves, hasMoved } from '../moved-folder.ts'
import { WORK_PREFIX } from './work-folder.ts'

export type MoveTarget = {
  readonly folder: string
  /** The data was moved away from there once. */
  readonly hasFormerData: boolean
}

/** What file managers leave in folders that learners take for empty, and what a move that was cut off has left. */
const COUNTS_AS_NOTHING = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/

const RISKS = {
  network: () =>
    i18n.t(
      'This folder lies on a network drive, where a database can be damaged. Choose a folder on this computer.',
    ),
  synced: () =>
    i18n.t(
      'A sync program keeps this folder in step, which can damage a database. Choose a folder outside of it, and sync backups instead.',
    ),
} as const

/** The path without links, also of a folder that is not there yet. */
const realPath = (path: string): string => {
  const parent = dirname(path)
  if (existsSync(path) || parent === path) return realpathSync(path)
  return join(realPath(parent), path.slice(parent.length))
}

const nearestFolder = (path: string): string =>
  existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path))

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

const isIdle = (name: string): boolean => COUNTS_AS_NOTHING.test(name) || name.startsWith(WORK_PREFIX)

/** What is there already: null when nothing is in the way. */
const whatIsThere = (folder: string, home: string): string | null => {
  if (!existsSync(folder)) return null
  // The data was moved away from there once, to where it is now.
  if (hasMoved(folder) && realPath(followMoves(folder)) === home) return null
  const names = readdirSync(folder)
  if (names.includes('roadbook.db') || hasMoved(folder))
    return i18n.t('There is data in this folder already. Choose another one, or move that data away first.')
  return names.every(isIdle)
    ? null
    : i18n.t('There are other files in this folder. Choose an empty one, or one that does not exist yet.')
}

/** Asked for by making something there, and taking it away again: rights alone do not tell. */
const whyNotWritable = (folder: string, bytes: number): Outcome<object> => {
  const nearest = nearestFolder(folder)
  try {
    rmdirSync(mkdtempSync(join(nearest, WORK_PREFIX)))
  } catch (error) {
    return failureOfStorage(error)?.code === 'DISK_FULL'
      ? fail(
          'DISK_FULL',
          i18n.t('The disk of this folder is full or failing. Choose a folder on another one.'),
        )
      : fail(
          'READ_ONLY',
          i18n.t('Roadbook may not write to this folder. Choose another one, or allow writing to it.'),
        )
  }
  const { bavail, bsize } = statfsSync(nearest)
  return bavail * bsize > bytes * 1.1
    ? ok({})
    : fail('DISK_FULL', i18n.t('There is not enough room for the data on the disk of this folder.'))
}

const judge = (to: string, from: string, { mounts, bytes }: JudgeOptions): Outcome<MoveTarget> => {
  const folder = realPath(resolve(to))
  const home = realPath(resolve(from))
  if (folder === home) return fail('CONFLICT', i18n.t('The data lies in this folder already.'))
  if (isInside(folder, home))
    return fail(
      'CONFLICT',
      i18n.t('This folder lies inside the one where the data is now. Choose one beside it.'),
    )
  const nearest = nearestFolder(folder)
  if (!statSync(nearest).isDirectory())
    return fail(
      'CONFLICT',
      nearest === folder
        ? i18n.t('This is a file, not a folder.')
        : i18n.t('This folder cannot be made: a part of its path is a file.'),
    )
  const risk = folderRisk(folder, mounts)
  if (risk !== null) return fail('CONFLICT', RISKS[risk]())
  const present = whatIsThere(folder, home)
  if (present !== null) return fail('CONFLICT', present)
  const writable = whyNotWritable(folder, bytes)
  return writable.ok ? ok({ folder, hasFormerData: existsSync(join(folder, 'roadbook.db')) }) : writable
}

export type JudgeOptions = {
  /** The text of /proc/mounts. */
  readonly mounts: string
  /** How much there is to move. */
  readonly bytes: number
}

/** Judges a folder that was typed or chosen; nothing stays written there. */
export const judgeTarget = (to: string, from: string, options: JudgeOptions): Outcome<MoveTarget> => {
  const typed = to.trim()
  if (!isAbsolute(typed))
    return fail('INVALID', i18n.t('Type the whole path of the folder, from the beginning of the disk on.'))
  try {
    return judge(typed, from, options)
  } catch {
    return fail('READ_ONLY', i18n.t('Roadbook may not look into this folder. Choose another one.'))
  }
}
