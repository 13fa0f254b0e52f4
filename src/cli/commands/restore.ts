import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import type { RestoreSource } from '#contract/operations/care.ts'
import { type Result, ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { contentsText } from '../care-text.ts'
import { type CliContext, withCare } from '../context.ts'
import { type CliFailure, type Outcome, failed, refused, wrongUsage } from '../outcome.ts'
import { uploadBackup } from '../upload-backup.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('restore', () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...commonOptions,
        salvage: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }),
  )

type Source = Result<RestoreSource, CliFailure>

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ERR_FS_FILE_TOO_LARGE: 'is far too large to be a backup',
}

/** A file that is there; else a backup of that name. */
const sourceOf = async (client: Client, file: string): Promise<Source> => {
  try {
    return await uploadBackup(client, await readFile(resolve(file)))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      return failed(`${file} ${reasons[code] ?? 'could not be read'}.`)
    }
  }
  const backups = await client.call('backup.list', {})
  if (!backups.ok) return refused(backups.error)
  const found = backups.value.find(({ name }) => name === basename(file))
  return found === undefined
    ? failed(`There is no file ${file}, and no backup of that name. See: roadbook backup --list`)
    : ok({ from: 'backup', name: found.name })
}

type Wish = { readonly isDry: boolean; readonly json: boolean; readonly lines?: readonly string[] }

const preview = async (client: Client, source: RestoreSource, json: boolean): Promise<Outcome> => {
  const seen = await client.call('restore.preview', { source })
  if (!seen.ok) return refused(seen.error)
  const { contents, now, warning } = seen.value
  const lines = [
    `It holds: ${contentsText(contents)}.`,
    ...(now === null ? [] : [`Now there is: ${contentsText(now)}.`]),
    ...(warning === null ? [] : [warning]),
    'Nothing was changed.',
  ]
  return ok({ out: json ? `${JSON.stringify(seen.value, null, 2)}\n` : `${lines.join('\n')}\n` })
}

const restore = async (client: Client, source: RestoreSource, wish: Wish): Promise<Outcome> => {
  if (wish.isDry) return await preview(client, source, wish.json)
  const restored = await client.call('restore.apply', { source })
  if (!restored.ok) return refused(restored.error)
  const { contents, former, setAside } = restored.value
  const lines = [
    ...(wish.lines ?? []),
    `Restored: ${contentsText(contents)}.`,
    ...(former === null ? [] : [`What there was before is kept. To go back: roadbook restore ${former}`]),
    ...(setAside === null ? [] : [`The files that could not be opened are in ${setAside}.`]),
  ]
  return ok({ out: wish.json ? `${JSON.stringify(restored.value, null, 2)}\n` : `${lines.join('\n')}\n` })
}

const salvage = async (client: Client, wish: Wish): Promise<Outcome> => {
  const saved = await client.call('care.salvage', {})
  if (!saved.ok) return refused(saved.error)
  const { salvageId, lines } = saved.value
  return await restore(client, { from: 'salvage', salvageId }, { ...wish, lines })
}

/** `roadbook restore FILE`: goes on with a backup, or with what can be saved of a damaged file. */
export const restoreCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [file, ...more] = positionals
  const wish: Wish = { isDry: values['dry-run'], json: values.json }
  if (values.salvage) {
    return file === undefined
      ? withCare(context, values.data, (client) => salvage(client, wish))
      : wrongUsage('restore takes a file or --salvage, not both. See: roadbook restore --help')
  }
  if (file === undefined || more.length > 0)
    return wrongUsage('restore takes one file. See: roadbook restore --help')
  return withCare(context, values.data, async (client) => {
    const source = await sourceOf(client, file)
    return source.ok ? await restore(client, source.value, wish) : source
  })
}
