import type { Answer, Client } from '#contract/client.ts'
import { type Result, ok } from '#core/result.ts'
import { type CliFailure, refused } from './outcome.ts'

/** The whole of a backup. */
export const readBackup = async (client: Client, name: string): Promise<Result<Uint8Array, CliFailure>> => {
  const parts: Buffer[] = []
  for (let offset: number | null = 0; offset !== null;) {
    const part: Answer<'backup.read'> = await client.call('backup.read', { name, offset })
    if (!part.ok) return refused(part.error)
    parts.push(Buffer.from(part.value.base64, 'base64'))
    offset = part.value.next
  }
  return ok(Buffer.concat(parts))
}
