import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import type { MovePreview } from '#contract/operations/move.ts'
import { ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { bytesText, contentsText } from '../care-text.ts'
import { type CliContext, withClient } from '../context.ts'
import { count } from '../layout.ts'
import { type Outcome, refused, wrongUsage } from '../outcome.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('move', () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...commonOptions, 'dry-run': { type: 'boolean', default: false } },
    }),
  )

const previewText = ({ from, to, contents, bytes, backups, hasFormerData }: MovePreview): string =>
  [
    `From ${from} to ${to}:`,
    `  ${contentsText(contents)} (${bytesText(bytes)})`,
    `  ${count(backups.count, 'backup')} (${bytesText(backups.bytes)})`,
    ...(hasFormerData ? ['What an earlier move left there is kept in a folder of its own.'] : []),
    'Nothing was changed.',
    '',
  ].join('\n')

const moveTo = async (client: Client, folder: string, isDry: boolean): Promise<Outcome> => {
  const preview = await client.call('move.preview', { folder })
  if (!preview.ok) return refused(preview.error)
  // Only a desktop's dialog can be left without a choice.
  if (preview.value === null) return ok({ out: '' })
  if (isDry) return ok({ out: previewText(preview.value) })
  const moved = await client.call('move.apply', { moveId: preview.value.moveId })
  if (!moved.ok) return refused(moved.error)
  const { from, to, contents, backups, setAside } = moved.value
  const lines = [
    `Moved to ${to}: ${contentsText(contents)}, ${count(backups, 'backup')}.`,
    ...(setAside === null ? [] : [`What an earlier move left there is in ${setAside}.`]),
    `Roadbook uses that folder from now on. What was in ${from} is still there; remove it when you are sure.`,
    '',
  ]
  return ok({ out: lines.join('\n') })
}

/** `roadbook move FOLDER`: keeps the data in another folder from now on. */
export const moveCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [folder, ...more] = positionals
  if (folder === undefined || folder === '' || more.length > 0)
    return wrongUsage('move takes one folder. See: roadbook move --help')
  return await withClient(context, values.data, (client) =>
    moveTo(client, resolve(folder), values['dry-run']),
  )
}
