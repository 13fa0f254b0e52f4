import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import { ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { changeJson, changesText, undoneText } from '../change-text.ts'
import { type CliContext, withClient } from '../context.ts'
import { type Outcome, refused } from '../outcome.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('undo', () =>
    parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        ...commonOptions,
        list: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }),
  )

type Shown = { readonly json: boolean; readonly zone: string; readonly width: number }

const jsonText = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

const list = async (client: Client, { json, ...page }: Shown): Promise<Outcome> => {
  const changes = await client.call('change.list', {})
  if (!changes.ok) return refused(changes.error)
  return ok({
    out: json ? jsonText({ changes: changes.value.map(changeJson) }) : changesText(changes.value, page),
  })
}

const undo = async (client: Client, { json, zone }: Shown): Promise<Outcome> => {
  const undone = await client.call('change.undo', {})
  if (!undone.ok) return refused(undone.error)
  const { value } = undone
  return ok({
    out: json ? jsonText({ change: changeJson(value), stays: value.stays }) : undoneText(value, zone),
  })
}

/** `roadbook undo`: takes back the latest change that can be; with `--list` it says which there are. */
export const undoCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { data, json, list: isList } = parsed.value.values
  return withClient(context, data, async (client) => {
    const info = await client.call('app.info', {})
    if (!info.ok) return refused(info.error)
    const shown = { json, zone: info.value.zone, width: context.width }
    return await (isList ? list(client, shown) : undo(client, shown))
  })
}
