import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import type { RestoreSource } from '#contract/operations/care.ts'
import { type Result, ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { contentsText, problemText } from '../care-text.ts'
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
        empty: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
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

const NOT_CONFIRMED =
  'Roadbook would begin as on the first day. The files that cannot be opened are moved into a folder of their own, and your backups stay. Nothing was changed; add --yes to do it.'

/** Only where the database cannot be opened: starting over with one that can be is for the app, which backs it up first. */
const beginEmpty = async (client: Client, isConfirmed: boolean, json: boolean): Promise<Outcome> => {
  const state = await client.call('care.state', {})
  if (!state.ok) return refused(state.error)
  const { problem } = state.value
  if (problem === null)
    return failed(
      'The database is open and can be used. To start over all the same, use the app: Settings, Data.',
    )
  if (!problem.remedies.includes('start-empty')) return failed(problemText(problem))
  if (!isConfirmed) return failed(`${problem.message} ${problem.safe}\n${NOT_CONFIRMED}`)
  const begun = await client.call('care.start-empty', {})
  if (!begun.ok) return refused(begun.error)
  const { setAside } = begun.value
  const lines = [
    'Roadbook is empty now.',
    ...(setAside === null ? [] : [`The files that could not be opened are in ${setAside}.`]),
    '',
  ]
  return ok({ out: json ? `${JSON.stringify(begun.value, null, 2)}\n` : lines.join('\n') })
}

/** `roadbook restore FILE`: goes on with a backup, with what can be saved of a damaged file, or with nothing. */
export const restoreCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [file, ...more] = positionals
  const wish: Wish = { isDry: values['dry-run'], json: values.json }
  const ways = [file !== undefined, values.salvage, values.empty].filter(Boolean)
  if (ways.length > 1)
    return wrongUsage('restore takes a file, --salvage or --empty, one of them. See: roadbook restore --help')
  if (values.salvage) return withCare(context, values.data, (client) => salvage(client, wish))
  if (values.empty)
    return withCare(context, values.data, (client) =>
      beginEmpty(client, values.yes && !values['dry-run'], values.json),
    )
  if (file === undefined || more.length > 0)
    return wrongUsage('restore takes one file. See: roadbook restore --help')
  return withCare(context, values.data, async (client) => {
    const source = await sourceOf(client, file)
    return source.ok ? await restore(client, source.value, wish) : source
  })
}
