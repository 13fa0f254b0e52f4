import type { Client } from '#contract/client.ts'
import { MOST_BYTES_AT_ONCE } from '#contract/operations/care.ts'
import type { RestoreSource } from '#contract/operations/care.ts'
import { type Result, ok } from '#core/result.ts'
import { type CliFailure, refused } from './outcome.ts'

/** Hands a file over as every host does: in parts. */
export const uploadBackup = async (
  client: Client,
  bytes: Uint8Array,
): Promise<Result<RestoreSource, CliFailure>> => {
  const begun = await client.call('upload.begin', { bytes: bytes.length })
  if (!begun.ok) return refused(begun.error)
  const { uploadId } = begun.value
  for (let at = 0; at < bytes.length; at += MOST_BYTES_AT_ONCE) {
    const base64 = Buffer.from(bytes.subarray(at, at + MOST_BYTES_AT_ONCE)).toString('base64')
    const added = await client.call('upload.add', { uploadId, base64 })
    if (!added.ok) return refused(added.error)
  }
  return ok({ from: 'upload', uploadId })
}
