/** The care of the data: backups, restoring, checking, and what can be done when the database cannot be opened. */
import { z } from 'zod'
import { BackupKind, Contents } from '#core/care/model.ts'
import { ErrorCode } from '../errors.ts'
import { read, write } from '../operation.ts'
import { moveOperations } from './move.ts'
import { sampleOperations } from './sample.ts'

/** The name of a file in the folder of backups; never a path. */
const BackupName = z
  .string()
  .max(255)
  .regex(/^[^/\\:\0]+\.db$/)

export const BackupView = z.strictObject({
  name: BackupName,
  kind: BackupKind,
  /** UTC ms. */
  atMs: z.int(),
  bytes: z.int(),
  contents: Contents.nullable(),
  /** Why it cannot be used, in words; null when it can. */
  problem: z.string().nullable(),
  /** Kept although its time is over, because no newer one holds as much. */
  held: z.boolean(),
})
export type BackupView = z.infer<typeof BackupView>

/** What can be done about a database that cannot be opened. */
export const Remedy = z.enum(['retry', 'restore', 'salvage', 'start-empty', 'other-folder'])
export type Remedy = z.infer<typeof Remedy>

export const OpeningProblem = z.strictObject({
  kind: z.enum(['damaged', 'lost', 'newer', 'foreign', 'read-only', 'disk-full', 'busy', 'unexpected']),
  code: ErrorCode,
  /** What happened. */
  message: z.string(),
  /** What is safe all the same. */
  safe: z.string(),
  remedies: z.array(Remedy),
})
export type OpeningProblem = z.infer<typeof OpeningProblem>

export const CheckReport = z.strictObject({
  /** UTC ms. */
  atMs: z.int(),
  isSound: z.boolean(),
  /** What was found, a sentence each. */
  lines: z.array(z.string()),
  contents: Contents.nullable(),
})
export type CheckReport = z.infer<typeof CheckReport>

export const CareState = z.strictObject({
  /** Null while the database is open. */
  problem: OpeningProblem.nullable(),
  dataFolder: z.string(),
  /** Why what is done now may not be stored, in words. */
  trouble: z
    .strictObject({
      code: ErrorCode,
      message: z.string(),
      /** The file is not where it was: trying again writes it there anew. */
      isGone: z.boolean(),
    })
    .nullable(),
  /** Why this computer's clock cannot be right, in words. */
  clockWarning: z.string().nullable(),
  lastBackup: z.strictObject({ name: BackupName, atMs: z.int() }).nullable(),
  /** Why the latest backup could not be made, in words. */
  backupFailure: z.string().nullable(),
  /** UTC ms of the last check of the whole file that found nothing. */
  checkedMs: z.int().nullable(),
  /** What the last check found, when it found something. */
  flaws: CheckReport.nullable(),
  /** A backup that holds far more than the database does now. */
  larger: BackupView.nullable(),
})
export type CareState = z.infer<typeof CareState>

const UploadId = z.uuid()

/** Where a database to go on with comes from. */
export const RestoreSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('backup'), name: BackupName }),
  z.strictObject({ from: z.literal('upload'), uploadId: UploadId }),
  z.strictObject({ from: z.literal('salvage'), salvageId: UploadId }),
])
export type RestoreSource = z.infer<typeof RestoreSource>

export const RestorePreview = z.strictObject({
  contents: Contents,
  bytes: z.int(),
  /** What the database holds now; null when it cannot be opened. */
  now: Contents.nullable(),
  /** It was written by an older version and will be brought up to date. */
  isOlder: z.boolean(),
  /** It holds less than there is now, in words. */
  warning: z.string().nullable(),
})
export type RestorePreview = z.infer<typeof RestorePreview>

export const Restored = z.strictObject({
  contents: Contents,
  /** The backup of what was there before: restoring it takes this back. Null when there was nothing to keep. */
  former: BackupName.nullable(),
  /** Where the files were moved that could not be opened. */
  setAside: z.string().nullable(),
})
export type Restored = z.infer<typeof Restored>

export const SalvageReport = z.strictObject({
  salvageId: UploadId,
  contents: Contents,
  /** What could not be saved, a sentence each. */
  lines: z.array(z.string()),
})
export type SalvageReport = z.infer<typeof SalvageReport>

/** Base64 of at most this many bytes crosses at once. */
export const MOST_BYTES_AT_ONCE = 524_288
const Base64 = z
  .string()
  .max(Math.ceil(MOST_BYTES_AT_ONCE / 3) * 4)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)

const Nothing = z.strictObject({})

export const careOperations = {
  'care.state': read(Nothing, CareState),
  /** Newest first. */
  'backup.list': read(Nothing, z.array(BackupView)),
  /** Errors: DISK_FULL, READ_ONLY (the folder of backups), CORRUPT. */
  'backup.make': write(Nothing, BackupView),
  /** Errors: NOT_FOUND; CONFLICT (the last good one). */
  'backup.remove': write(z.strictObject({ name: BackupName }), Nothing),
  /** A part of a backup, to be saved elsewhere; `next` is where the following one begins, null at the end. */
  'backup.read': read(
    z.strictObject({ name: BackupName, offset: z.int().min(0) }),
    z.strictObject({ base64: Base64, bytes: z.int(), next: z.int().nullable() }),
  ),
  /** Takes a file in parts, to be looked at and restored; it is forgotten when the host ends. Errors: INVALID (too large). */
  'upload.begin': write(z.strictObject({ bytes: z.int().min(0) }), z.strictObject({ uploadId: UploadId })),
  /** Parts come in order. Errors: NOT_FOUND, INVALID (more than was said). */
  'upload.add': write(
    z.strictObject({ uploadId: UploadId, base64: Base64 }),
    z.strictObject({ received: z.int() }),
  ),
  /** What a file holds, beside what there is now. Errors: NOT_FOUND, PARSE (no backup of ours, and why). */
  'restore.preview': read(z.strictObject({ source: RestoreSource }), RestorePreview),
  /** Goes on with it; what there is now is kept first. Errors: as above, and those of storage. */
  'restore.apply': write(z.strictObject({ source: RestoreSource }), Restored),
  /** Checks the whole file, and says what was found. Errors: those of storage. */
  'care.check': write(Nothing, CheckReport),
  /** Reads a damaged database row by row into a new one, which `restore.apply` can go on with. Errors: CONFLICT, PARSE. */
  'care.salvage': write(Nothing, SalvageReport),
  /** Tries again to open the database. */
  'care.retry': write(Nothing, CareState),
  /** Begins with an empty database where the present one cannot be opened; that one is moved aside, never deleted. */
  'care.start-empty': write(Nothing, z.strictObject({ setAside: z.string().nullable() })),
  /** Begins anew, after a backup of everything. */
  'care.reset': write(Nothing, Restored),
  ...moveOperations,
  ...sampleOperations,
} as const

export type CareOperationName = keyof typeof careOperations
