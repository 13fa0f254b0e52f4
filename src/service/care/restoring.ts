/** Going on with another database: looking at it, keeping the present one, and putting it in its place. */
import { join } from 'node:path'
import type { BackupView, RestorePreview, RestoreSource, Restored } from '#contract/operations/care.ts'
import type { BackupKind, Contents } from '#core/care/model.ts'
import { EMPTY_CONTENTS, isEmpty } from '#core/care/model.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { replaceDatabase } from '#db/care/replace.ts'
import type { Db } from '#db/database.ts'
import { SCHEMA_VERSION } from '#db/migrate.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { asideName } from './aside-name.ts'
import type { Backups } from './backups.ts'
import type { CareWorker } from './care-worker.ts'
import type { Uploads } from './uploads.ts'
import { fileProblemText, lessWords } from './words.ts'
import { inNewFolder } from './work-folder.ts'

export type RestoringOptions = {
  /** The database that is replaced. */
  readonly file: string
  readonly workFolder: string
  readonly worker: CareWorker
  readonly backups: Backups
  readonly uploads: Uploads
  readonly newId: () => string
  readonly clock: () => number
  /** The open database; null while it cannot be opened. */
  readonly db: () => Db | null
  readonly close: () => void
  /** Opens what lies there now. Throws when it cannot be. */
  readonly reopen: () => void
}

export type Restoring = {
  readonly preview: (source: RestoreSource) => Promise<Outcome<RestorePreview>>
  readonly apply: (source: RestoreSource) => Promise<Outcome<Restored>>
  /** Begins with nothing. `former` or `setAside` says where the present state is kept. */
  readonly beginEmpty: () => Promise<Outcome<Restored>>
  /** A finished database that came out of a salvage. */
  readonly addSalvaged: (path: string) => string
  /** Does something during which no database is put in place by anything else, and nothing is written. */
  readonly alone: <T>(work: () => Promise<Outcome<T>>) => Promise<Outcome<T>>
  /** Whether a database is being put in place: what is written now could be lost. */
  readonly isBusy: () => boolean
}

const pathOfSource = (
  source: RestoreSource,
  { backups, uploads }: RestoringOptions,
  salvaged: ReadonlyMap<string, string>,
): Outcome<string> => {
  switch (source.from) {
    case 'backup': {
      const path = backups.pathOf(source.name)
      return path === null ? fail('NOT_FOUND', fileProblemText('missing')) : ok(path)
    }
    case 'upload': {
      const path = uploads.pathOf(source.uploadId)
      return path === null
        ? fail('NOT_FOUND', i18n.t('The file has not arrived whole. Choose it again.'))
        : ok(path)
    }
    case 'salvage': {
      const path = salvaged.get(source.salvageId)
      return path === undefined
        ? fail('NOT_FOUND', i18n.t('What was saved is not there any more.'))
        : ok(path)
    }
  }
}

export const createRestoring = (options: RestoringOptions): Restoring => {
  const { file, worker, backups, newId, clock, db, close, reopen } = options
  const salvaged = new Map<string, string>()
  let isBusy = false

  const pathOf = (source: RestoreSource): Outcome<string> => pathOfSource(source, options, salvaged)

  const contentsNow = (): Contents | null => db()?.contents() ?? null

  const preview: Restoring['preview'] = async (source) => {
    const path = pathOf(source)
    if (!path.ok) return path
    const judged = await inNewFolder(options, (folder) =>
      worker.run('judge', { file: path.value, copy: join(folder, 'judged.db') }),
    )
    if (!judged.ok) return fail('PARSE', fileProblemText(judged.error))
    const { contents, bytes, version } = judged.value
    const now = contentsNow()
    const warning = now === null ? null : lessWords(contents, now)
    return ok({ contents, bytes, now, isOlder: version < SCHEMA_VERSION, warning })
  }

  /** What there is now, kept: as a backup where it can be read, else nothing yet. */
  const keep = async (kind: BackupKind): Promise<Outcome<BackupView | null>> => {
    const open = db()
    if (open === null || isEmpty(open.contents())) return ok(null)
    return await backups.make(open, kind)
  }

  /** Nothing is awaited here: nobody may write in between. */
  const swap = (finished: string): string | null => {
    // A checked backup of an open database exists by now; one that cannot be opened is moved aside as it is.
    const aside = db() === null ? asideName(clock()) : null
    close()
    try {
      return replaceDatabase(file, finished, aside)
    } finally {
      reopen()
    }
  }

  const alone = async <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    if (isBusy) return fail('CONFLICT', i18n.t('The data is being replaced already. Wait a moment.'))
    isBusy = true
    try {
      return await work()
    } finally {
      isBusy = false
    }
  }

  return {
    preview,
    apply: (source) =>
      alone(async () => {
        const path = pathOf(source)
        if (!path.ok) return path
        return await inNewFolder(options, async (folder) => {
          const rebuilt = await worker.run('rebuild', { file: path.value, folder })
          if (!rebuilt.ok) return fail('PARSE', fileProblemText(rebuilt.error))
          const { finished, contents } = rebuilt.value
          const kept = await keep('before-restore')
          if (!kept.ok) return kept
          const aside = swap(finished)
          return ok({ contents, former: kept.value?.name ?? null, setAside: aside })
        })
      }),
    beginEmpty: () =>
      alone(async () => {
        return await inNewFolder(options, async (folder) => {
          const finished = join(folder, 'roadbook.db')
          await worker.run('fresh', { finished })
          const kept = await keep('before-reset')
          if (!kept.ok) return kept
          const aside = swap(finished)
          return ok({ contents: EMPTY_CONTENTS, former: kept.value?.name ?? null, setAside: aside })
        })
      }),
    addSalvaged: (path) => {
      const salvageId = newId()
      salvaged.set(salvageId, path)
      return salvageId
    },
    alone,
    isBusy: () => isBusy,
  }
}
