import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Result, ok } from '#core/result.ts'
import { followMoves, forgetMove, hasMoved, noteMove } from '#service/moved-folder.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { contentsText } from '../care-text.ts'
import { type CliContext, withClient } from '../context.ts'
import { type CliFailure, type Outcome, failed, refused, wrongUsage } from '../outcome.ts'
import { readBackup } from '../read-backup.ts'
import { uploadBackup } from '../upload-backup.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('move', () => parseArgs({ args: [...args], allowPositionals: true, options: commonOptions }))

/** The data of one folder, put into another that has none, or whose data was moved here once. */
const moveTo = async (context: CliContext, from: string, target: string): Promise<Outcome> => {
  const bytes = await readWhole(context, from)
  if (!bytes.ok) return bytes
  const wasMoved = hasMoved(target)
  if (existsSync(join(target, 'roadbook.db')) && !wasMoved)
    return failed(`There is data in ${target} already. Choose another folder, or move that data away first.`)
  forgetMove(target)
  const arrived = await withClient(context, target, async (client) => {
    const source = await uploadBackup(client, bytes.value)
    if (!source.ok) return source
    const restored = await client.call('restore.apply', { source: source.value })
    return restored.ok ? ok({ out: contentsText(restored.value.contents) }) : refused(restored.error)
  })
  if (!arrived.ok) {
    if (wasMoved) noteMove(target, from)
    return arrived
  }
  noteMove(from, target)
  return ok({
    out: `Moved to ${target}: ${arrived.value.out}.\nRoadbook uses that folder from now on. What was in ${from} is still there; remove it when you are sure.\n`,
  })
}

const readWhole = async (context: CliContext, from: string): Promise<Result<Uint8Array, CliFailure>> => {
  const parts: Uint8Array[] = []
  const read = await withClient(context, from, async (client) => {
    const made = await client.call('backup.make', {})
    if (!made.ok) return refused(made.error)
    const bytes = await readBackup(client, made.value.name)
    if (!bytes.ok) return bytes
    parts.push(bytes.value)
    return ok({ out: '' })
  })
  const [bytes] = parts
  return read.ok && bytes !== undefined ? ok(bytes) : read.ok ? failed('The data could not be read.') : read
}

/** `roadbook move FOLDER`: keeps the data in another folder from now on. */
export const moveCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [folder, ...more] = positionals
  if (folder === undefined || folder === '' || more.length > 0)
    return wrongUsage('move takes one folder. See: roadbook move --help')
  const from = followMoves(resolve(values.data ?? context.defaultDataFolder))
  const target = resolve(folder)
  if (target === from) return failed(`The data lies in ${target} already.`)
  return await moveTo(context, from, target)
}
