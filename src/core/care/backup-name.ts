import { Temporal } from '../time/temporal.ts'
import { BackupKind } from './model.ts'

export type NamedBackup = {
  readonly kind: BackupKind
  /** Of the schema: which version of Roadbook can open it. */
  readonly version: number
  /** UTC ms. */
  readonly atMs: number
}

const NAME = /^(?<kind>[a-z-]+)-v(?<version>\d{1,6})-(?<stamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z)\.db$/

/** Without colons and points, which not every system takes. */
const stampOf = (atMs: number): string =>
  Temporal.Instant.fromEpochMilliseconds(atMs)
    .toString({ fractionalSecondDigits: 3 })
    .replaceAll(/[:.]/g, '-')

/** "auto-v5-2026-11-23T12-30-00-000Z.db": sorts by time within its kind, on every system. */
export const backupName = ({ kind, version, atMs }: NamedBackup): string =>
  `${kind}-v${version}-${stampOf(atMs)}.db`

/** 2026-11-23T12-30-00-000Z back to UTC ms; null when there is no such moment. */
const instantOf = (stamp: string): number | null => {
  const text = `${stamp.slice(0, 13)}:${stamp.slice(14, 16)}:${stamp.slice(17, 19)}.${stamp.slice(20)}`
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    return null
  }
}

/** What a name says; null when it is none of ours. */
export const parseBackupName = (name: string): NamedBackup | null => {
  const groups = NAME.exec(name)?.groups
  const kind = BackupKind.safeParse(groups?.['kind'])
  if (groups === undefined || !kind.success || kind.data === 'other') return null
  const atMs = instantOf(groups['stamp'] ?? '')
  return atMs === null ? null : { kind: kind.data, version: Number(groups['version']), atMs }
}
