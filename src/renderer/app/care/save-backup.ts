import { t } from '@lingui/core/macro'
import { client } from '../../bridge.ts'
import { saveFile } from '../../ui/save-file.ts'
import { showFailure } from '../../ui/toast.tsx'

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)

/** Gives the learner a backup to keep wherever they like. */
export const saveBackup = async (name: string): Promise<void> => {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let offset: number | null = 0; offset !== null;) {
    const part: Awaited<ReturnType<typeof client.call<'backup.read'>>> = await client.call('backup.read', {
      name,
      offset,
    })
    if (!part.ok) return showFailure(t`The backup was not saved`, part.error)
    parts.push(bytesOf(part.value.base64))
    offset = part.value.next
  }
  saveFile(`roadbook-${name}`, new Blob(parts, { type: 'application/vnd.sqlite3' }))
}
