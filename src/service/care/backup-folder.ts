/** The folder of backups: what is in it, and what each of them holds. */
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupView } from '#contract/operations/care.ts'
import { parseBackupName } from '#core/care/backup-name.ts'
import type { Backup, Contents } from '#core/care/model.ts'
import { rotate } from '#core/care/rotation.ts'
import { addDays, dayNumber } from '#core/time/day.ts'
import type { Day } from '#core/time/day.ts'
import type { FileProblem } from '#db/care/foreign-file.ts'
import type { CareWorker } from './care-worker.ts'
import { fileProblemText } from './words.ts'

export type BackupFolderOptions = {
  /** Made when missing. */
  readonly folder: string
  /** A folder for files that are only looked at; made when missing. */
  readonly workFolder: string
  readonly worker: CareWorker
  readonly clock: () => number
  readonly newId: () => string
  /** The study day of an instant. */
  readonly dayOf: (atMs: number) => Day
}

export type BackupFolder = {
  readonly path: string
  readonly names: () => readonly string[]
  /** The path of one there is; null when there is none of that name. */
  readonly pathOf: (name: string) => string | null
  /** Newest first. */
  readonly list: () => Promise<readonly BackupView[]>
  /** The list as it was read last; empty before that. */
  readonly seen: () => readonly BackupView[]
  /** The newest by its name. */
  readonly last: () => { readonly name: string; readonly atMs: number } | null
  /** Says what is in one that was just made, so that it need not be looked into. */
  readonly add: (name: string, contents: Contents) => BackupView
  readonly remove: (name: string) => void
  /** Removes those whose time is over. */
  readonly rotate: (made: string) => Promise<void>
}

type Known = {
  readonly key: string
  readonly contents: Contents | null
  readonly problem: FileProblem | null
}

const weekOf = (day: Day): string => addDays(day, -((dayNumber(day) + 3) % 7))

const newestFirst = <B extends { readonly atMs: number; readonly name: string }>(
  backups: readonly B[],
): B[] => backups.toSorted((left, right) => right.atMs - left.atMs || (left.name < right.name ? 1 : -1))

const keyOf = (path: string): string => {
  const { size, mtimeMs, ino } = statSync(path)
  return `${ino}-${size}-${mtimeMs}`
}

const viewOf = (folder: string, name: string, { contents, problem }: Known): BackupView => {
  const { size, mtimeMs } = statSync(join(folder, name))
  const { kind, atMs } = parseBackupName(name) ?? { kind: 'other' as const, atMs: Math.round(mtimeMs) }
  const words = problem === null ? null : fileProblemText(problem)
  return { name, kind, atMs, bytes: size, contents, problem: words, held: false }
}

/** Looks into those that are new or different, in a thread of their own. */
const lookInto = async (
  known: Map<string, Known>,
  paths: readonly string[],
  { workFolder, worker, newId }: BackupFolderOptions,
): Promise<void> => {
  const unseen = paths.filter((path) => known.get(path)?.key !== keyOf(path))
  if (unseen.length === 0) return
  const keys = new Map(unseen.map((path) => [path, keyOf(path)]))
  const folder = join(workFolder, newId())
  for (const { file, found } of await worker.run('peek', { files: unseen, folder })) {
    known.set(file, {
      key: keys.get(file) ?? '',
      contents: found.ok ? found.value.contents : null,
      problem: found.ok ? null : found.error,
    })
  }
}

export const createBackupFolder = (options: BackupFolderOptions): BackupFolder => {
  const { folder, clock, dayOf } = options
  /** What was seen in each file, as long as it stays as it was. */
  const known = new Map<string, Known>()
  let listed: readonly BackupView[] = []

  /** None where there is no such folder, or none that can be looked into: making a backup says what is wrong. */
  const names = (): string[] => {
    try {
      return readdirSync(folder).filter((name) => name.endsWith('.db'))
    } catch {
      return []
    }
  }

  const rotationOf = (backups: readonly Backup[], made: string): ReturnType<typeof rotate> =>
    rotate({ backups, made, nowMs: clock(), dayOf, weekOf })

  const list = async (): Promise<readonly BackupView[]> => {
    await lookInto(
      known,
      names().map((name) => join(folder, name)),
      options,
    )
    const views = names().flatMap((name) => {
      const seen = known.get(join(folder, name))
      return seen === undefined ? [] : [viewOf(folder, name, seen)]
    })
    const held = new Set(rotationOf(views, '').held)
    listed = newestFirst(
      views.map((view) => (held.has(view.name) ? Object.assign(view, { held: true }) : view)),
    )
    return listed
  }

  const remove = (name: string): void => {
    rmSync(join(folder, name), { force: true })
    known.delete(join(folder, name))
  }

  return {
    path: folder,
    names,
    pathOf: (name) => (names().includes(name) ? join(folder, name) : null),
    list,
    seen: () => listed,
    last: () => {
      const parsed = names().flatMap((name) => {
        const atMs = parseBackupName(name)?.atMs
        return atMs === undefined ? [] : [{ name, atMs }]
      })
      return newestFirst(parsed)[0] ?? null
    },
    add: (name, contents) => {
      const seen = { key: keyOf(join(folder, name)), contents, problem: null }
      known.set(join(folder, name), seen)
      return viewOf(folder, name, seen)
    },
    remove,
    rotate: async (made) => {
      for (const name of rotationOf(await list(), made).drop) remove(name)
    },
  }
}
