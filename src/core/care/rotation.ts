/** Which backups may go. Anything in doubt stays: a backup too many costs room, one too few may cost a year. */
import type { Day } from '../time/day.ts'
import { covers } from './model.ts'
import type { Backup, BackupKind } from './model.ts'

const DAILY = 12
const WEEKLY = 10
const MONTHLY = 9
/** Of those made before something risky, and of those made before an upgrade. */
const STEPS = 20
const UPGRADES = 5
const DAY_MS = 86_400_000
/** 2026-01-01. Roadbook did not exist before: a clock that says so is wrong, and nothing is thrown away by it. */
export const EARLIEST_CLOCK_MS = 1_767_225_600_000

const STEP_KINDS: ReadonlySet<BackupKind> = new Set([
  'before-restore',
  'before-import',
  'before-replan',
  'before-removal',
  'before-reset',
])

export type RotationInput = {
  readonly backups: readonly Backup[]
  /** The one that was just made and checked: stays, whatever the clock says. */
  readonly made: string
  readonly nowMs: number
  /** The study day of an instant. */
  readonly dayOf: (atMs: number) => Day
  /** The week a day is in, and its month, by any names that differ. */
  readonly weekOf: (day: Day) => string
}

const monthOf = (day: Day): string => day.slice(0, 7)

/** The first of each group, for so many groups. `backups` from the newest on. */
const firsts = (
  backups: readonly Backup[],
  groupOf: (backup: Backup) => string,
  limit: number,
): readonly Backup[] => {
  const groups = new Map<string, Backup>()
  for (const backup of backups) {
    const group = groupOf(backup)
    if (!groups.has(group)) groups.set(group, backup)
  }
  return [...groups.values()].slice(0, limit)
}

const ofKind = (backups: readonly Backup[], ...kinds: BackupKind[]): Backup[] =>
  backups.filter(({ kind }) => kinds.includes(kind))

/** Never goes by itself: the learner's own, what cannot be read, and what is said to be from the future. */
const isOutside = ({ kind, atMs, contents }: Backup, nowMs: number): boolean =>
  kind === 'manual' || kind === 'other' || contents === null || atMs > nowMs + DAY_MS

const wanted = (backups: readonly Backup[], { made, nowMs, dayOf, weekOf }: RotationInput): Set<string> => {
  const autos = ofKind(backups, 'auto')
  const steps = backups.filter(({ kind }) => STEP_KINDS.has(kind))
  const day = ({ atMs }: Backup): Day => dayOf(atMs)
  const kept = [
    ...backups.filter(({ atMs, name }) => atMs > nowMs - DAY_MS || name === made),
    ...firsts(autos, day, DAILY),
    ...firsts(autos, (backup) => weekOf(day(backup)), WEEKLY),
    ...firsts(autos, (backup) => monthOf(day(backup)), MONTHLY),
    ...steps.slice(0, STEPS),
    ...ofKind(backups, 'before-upgrade').slice(0, UPGRADES),
    // The newest of all, even if its turn were over.
    ...backups.slice(0, 1),
  ]
  return new Set(kept.map(({ name }) => name))
}

const newestFirst = (backups: readonly Backup[]): Backup[] =>
  backups.toSorted((left, right) => right.atMs - left.atMs || (left.name < right.name ? 1 : -1))

/**
 * Names of the backups to let go: 12 daily, 10 weekly and 9 monthly stay, all of the last 24 hours, and those made before
 * the last risky steps. One that holds more than every newer one that stays is held back (`held`): the newest may be the
 * one that lost something.
 */
export const rotate = (
  input: RotationInput,
): { readonly drop: readonly string[]; readonly held: readonly string[] } => {
  const { nowMs } = input
  const readable = newestFirst(input.backups.filter((backup) => !isOutside(backup, nowMs)))
  const stays = wanted(readable, input)
  const kept: Backup[] = []
  const drop: string[] = []
  const held: string[] = []
  for (const backup of readable) {
    const { contents, name } = backup
    const isCovered = kept.some(
      (newer) => newer.contents !== null && contents !== null && covers(newer.contents, contents),
    )
    if (!stays.has(name) && isCovered && nowMs >= EARLIEST_CLOCK_MS) {
      drop.push(name)
      continue
    }
    if (!stays.has(name) && !isCovered) held.push(name)
    kept.push(backup)
  }
  return { drop, held }
}

const SHRUNK_SHARE = 0.5

/** After these it is known why there is less. */
const EXPLAINS: ReadonlySet<BackupKind> = new Set([
  'before-restore',
  'before-import',
  'before-removal',
  'before-reset',
])

const isMuchLess = (one: number, other: number): boolean => other >= 3 && one < other * SHRUNK_SHARE

/**
 * The newest backup that tells of a loss: it holds far more than the database does now, and nothing the learner did since
 * explains that. Null when there is none.
 */
export const largerThanNow = <B extends Backup>(backups: readonly B[], now: Backup['contents']): B | null => {
  if (now === null) return null
  const explainedMs = Math.max(
    ...backups.filter(({ kind }) => EXPLAINS.has(kind)).map(({ atMs }) => atMs),
    Number.NEGATIVE_INFINITY,
  )
  const larger = backups.filter(
    ({ contents, atMs }) =>
      contents !== null &&
      atMs > explainedMs &&
      (isMuchLess(now.sessions, contents.sessions) ||
        isMuchLess(now.topics, contents.topics) ||
        isMuchLess(now.topicsDone, contents.topicsDone)),
  )
  return larger.toSorted((left, right) => right.atMs - left.atMs)[0] ?? null
}
