import { parseArgs } from 'node:util'
import { ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { type CliContext, withClient } from '../context.ts'
import { type Outcome, failed, refused } from '../outcome.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('check', () =>
    parseArgs({
      args: [...args],
      allowPositionals: false,
      options: { ...commonOptions, json: { type: 'boolean', default: false } },
    }),
  )

/** `roadbook check`: looks at the whole file and says what was found. */
export const checkCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { data, json } = parsed.value.values
  return withClient(context, data, async (client) => {
    const checked = await client.call('care.check', {})
    if (!checked.ok) return refused(checked.error)
    const { isSound, lines } = checked.value
    const out = json ? `${JSON.stringify(checked.value, null, 2)}\n` : `${lines.join('\n')}\n`
    if (isSound) return ok({ out })
    return failed(lines.join('\n'))
  })
}
