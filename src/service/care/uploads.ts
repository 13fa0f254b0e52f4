/** Files that come in parts, kept until they are used or the host ends. */
import { appendFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { fileProblemText } from './words.ts'

const MOST_BYTES = 2_147_483_648
/** One is being looked at, one may have been left; older ones go. */
const MOST_UPLOADS = 2

type Upload = { readonly path: string; readonly bytes: number; received: number }

export type Uploads = {
  readonly begin: (bytes: number) => Outcome<{ readonly uploadId: string }>
  readonly add: (uploadId: string, base64: string) => Outcome<{ readonly received: number }>
  /** The path of one that is whole. */
  readonly pathOf: (uploadId: string) => string | null
  readonly clear: () => void
}

export const createUploads = (folder: string, newId: () => string): Uploads => {
  const uploads = new Map<string, Upload>()

  const forget = (uploadId: string): void => {
    const upload = uploads.get(uploadId)
    uploads.delete(uploadId)
    if (upload !== undefined) rmSync(upload.path, { force: true })
  }

  return {
    begin: (bytes) => {
      if (bytes > MOST_BYTES) return fail('INVALID', fileProblemText('too-large'))
      while (uploads.size >= MOST_UPLOADS) forget([...uploads.keys()][0] ?? '')
      const uploadId = newId()
      const path = join(folder, `upload-${uploadId}`)
      mkdirSync(folder, { recursive: true })
      writeFileSync(path, '')
      uploads.set(uploadId, { path, bytes, received: 0 })
      return ok({ uploadId })
    },
    add: (uploadId, base64) => {
      const upload = uploads.get(uploadId)
      if (upload === undefined) return fail('NOT_FOUND', i18n.t('Choose the file again.'))
      const part = Buffer.from(base64, 'base64')
      if (upload.received + part.length > upload.bytes) {
        forget(uploadId)
        return fail('INVALID', i18n.t('The file changed while it was read. Choose it again.'))
      }
      appendFileSync(upload.path, part)
      upload.received += part.length
      return ok({ received: upload.received })
    },
    pathOf: (uploadId) => {
      const upload = uploads.get(uploadId)
      if (upload === undefined || upload.received < upload.bytes) return null
      return statSync(upload.path, { throwIfNoEntry: false }) === undefined ? null : upload.path
    },
    clear: () => {
      for (const uploadId of uploads.keys()) forget(uploadId)
    },
  }
}
