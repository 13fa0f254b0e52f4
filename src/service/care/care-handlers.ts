/** The operations of care. They work beside the database, and most of them without one. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Output, ParsedInput } from '#contract/operations.ts'
import { MOST_BYTES_AT_ONCE } from '#contract/operations/care.ts'
import type { BackupView, CareOperationName } from '#contract/operations/care.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { putInPlace } from '#db/care/whole-file.ts'
import type { Db } from '#db/database.ts'
import { fail, failureOfOpening } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { Care } from './care.ts'
import { careState } from './care-state.ts'
import { salvageFile } from './salvaging.ts'
import { fileProblemText } from './words.ts'
import { newFolderIn } from './work-folder.ts'

type CareHandler<N extends CareOperationName> = (
  input: ParsedInput<N>,
  care: Care,
) => Outcome<Output<N>> | Promise<Outcome<Output<N>>>

const openDb = ({ slot }: Care): Outcome<Db> => {
  const db = slot.db()
  const error = slot.error()
  if (db !== null) return ok(db)
  return error === null
    ? fail('BUSY', i18n.t('Roadbook is closing.'))
    : { ok: false, error: failureOfOpening(error) }
}

const isOpen = () => fail('CONFLICT', i18n.t('The database is open and can be used.'))

const readPart = (path: string, offset: number) => {
  const { size } = statSync(path)
  const part = Buffer.alloc(Math.max(0, Math.min(MOST_BYTES_AT_ONCE, size - offset)))
  const handle = openSync(path, 'r')
  try {
    const length = readSync(handle, part, 0, part.length, offset)
    const end = offset + length
    return {
      base64: part.subarray(0, length).toString('base64'),
      bytes: size,
      next: end < size && length > 0 ? end : null,
    }
  } finally {
    closeSync(handle)
  }
}

/** The open file was moved or removed: what is in it is written down again, where nothing else lies. */
const putBack = async (care: Care, db: Db): Promise<Outcome<object>> => {
  const { slot, backups, workFolder, newId, reopen } = care
  const kept = await backups.make(db, 'before-restore')
  if (!kept.ok) return kept
  if (!existsSync(slot.file)) {
    const finished = join(newFolderIn(workFolder, newId), 'roadbook.db')
    db.snapshotInto(finished)
    slot.close()
    putInPlace(finished, slot.file)
  } else slot.close()
  reopen()
  return ok({})
}

export const careHandlers: { readonly [N in CareOperationName]: CareHandler<N> } = {
  'care.state': (_input, care) => ok(careState(care)),
  'backup.list': async (_input, { backups }) => ok([...(await backups.list())]),
  'backup.make': async (_input, care) => {
    const db = openDb(care)
    if (!db.ok) return db
    const made = await care.backups.make(db.value, 'manual')
    // Only those that are made by themselves may come to nothing.
    return made.ok ? ok(made.value as BackupView) : made
  },
  'backup.remove': async ({ name }, { backups }) => {
    const removed = await backups.remove(name)
    return removed.ok ? ok({}) : removed
  },
  'backup.read': ({ name, offset }, { backups }) => {
    const path = backups.pathOf(name)
    return path === null ? fail('NOT_FOUND', fileProblemText('missing')) : ok(readPart(path, offset))
  },
  'upload.begin': ({ bytes }, { uploads }) => uploads.begin(bytes),
  'upload.add': ({ uploadId, base64 }, { uploads }) => uploads.add(uploadId, base64),
  'restore.preview': ({ source }, { restoring }) => restoring.preview(source),
  'restore.apply': ({ source }, { restoring }) => restoring.apply(source),
  'care.check': async (_input, care) => {
    const db = openDb(care)
    return db.ok ? await care.checking.check(db.value) : db
  },
  'care.salvage': async (_input, { slot, restoring, ...care }) => {
    if (slot.db() !== null) return isOpen()
    return await salvageFile({ ...care, file: slot.file, addSalvaged: restoring.addSalvaged })
  },
  'care.retry': async (_input, care) => {
    const db = care.slot.db()
    if (db === null) care.reopen()
    else if (!care.slot.isInPlace()) {
      const back = await putBack(care, db)
      if (!back.ok) return back
    } else db.tryWriting()
    if (care.slot.db() !== null) care.trouble.note(null)
    return ok(careState(care))
  },
  'care.start-empty': async (_input, { slot, restoring }) => {
    if (slot.db() !== null) return isOpen()
    const begun = await restoring.beginEmpty()
    return begun.ok ? ok({ setAside: begun.value.setAside }) : begun
  },
  'care.reset': async (_input, care) => {
    const db = openDb(care)
    return db.ok ? await care.restoring.beginEmpty() : db
  },
  'move.preview': ({ folder }, { moving }) => moving.preview(folder),
  'move.apply': ({ moveId }, { moving }) => moving.apply(moveId),
  'sample.open': (_input, { sampling }) => sampling.open(),
  'sample.leave': (_input, { sampling }) => sampling.leave(),
}
