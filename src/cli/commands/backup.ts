import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import { ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { backupsText, madeText } from '../care-text.ts'
import { type CliContext, withCare, withClient } from '../context.ts'
import { type Outcome, refused } from '../outcome.ts'
import { readBackup } from '../read-backup.ts'
import { writeWholeFile } from '../write-file.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('backup', () =>
    parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        ...commonOptions,
        out: { type: 'string' },
        list: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }),
  )

const jsonText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** Also where the database cannot be opened: then the list matters most. */
const list = async (client: Client, json: boolean): Promise<Outcome> => {
  const backups = await client.call('backup.list', {})
  if (!backups.ok) return refused(backups.error)
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return ok({ out: json ? jsonText({ backups: backups.value }) : backupsText(backups.value, timeZone) })
}

type Wish = { readonly out: string | undefined; readonly json: boolean }

const make = async (client: Client, { out, json }: Wish): Promise<Outcome> => {
  const made = await client.call('backup.make', {})
  if (!made.ok) return refused(made.error)
  const info = await client.call('app.info', {})
  if (!info.ok) return refused(info.error)
  const { value } = made
  if (out !== undefined) {
    const bytes = await readBackup(client, value.name)
    if (!bytes.ok) return bytes
    const written = await writeWholeFile(resolve(out), bytes.value)
    if (!written.ok) return written
  }
  const also = out === undefined ? '' : `Wrote it to ${out}, too.\n`
  return ok({ out: json ? jsonText({ backup: value }) : `${madeText(value, info.value.dataFolder)}${also}` })
}

/** `roadbook backup`: makes a backup, also elsewhere; with `--list` it says which there are. */
export const backupCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { data, list: isList, out, json } = parsed.value.values
  return isList
    ? withCare(context, data, (client) => list(client, json))
    : withClient(context, data, (client) => make(client, { out, json }))
}
