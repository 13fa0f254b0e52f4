import { t } from '@lingui/core/macro'
import type { RestoreSource } from '#contract/operations/care.ts'
import type { Failure } from '#contract/errors.ts'
import { client } from '../../bridge.ts'

/** As many bytes as cross at once, three to four characters of Base64 each. */
const PART_BYTES = 524_288

type Uploaded =
  { readonly ok: true; readonly source: RestoreSource } | { readonly ok: false; readonly error: Failure }

const base64Of = (part: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const url = String(reader.result)
      resolve(url.slice(url.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(new Error('the file could not be read')))
    reader.readAsDataURL(part)
  })

const UNREADABLE: Failure = {
  code: 'INVALID',
  message: t`This file could not be read. It may have been moved; choose it again.`,
}

/** Hands a file to the host in parts, whatever its size. */
export const uploadBackup = async (file: File): Promise<Uploaded> => {
  const begun = await client.call('upload.begin', { bytes: file.size })
  if (!begun.ok) return begun
  const { uploadId } = begun.value
  for (let at = 0; at < file.size; at += PART_BYTES) {
    const base64 = await base64Of(file.slice(at, at + PART_BYTES)).catch(() => null)
    if (base64 === null) return { ok: false, error: UNREADABLE }
    const added = await client.call('upload.add', { uploadId, base64 })
    if (!added.ok) return added
  }
  return { ok: true, source: { from: 'upload', uploadId } }
}
