import { parseArgs } from 'node:util'
import { type Result, err, ok } from '#core/result.ts'

export const usage = `Usage: node src/web/index.ts [--port N] [--data DIR] [--no-open]

Serves Roadbook to browsers on this computer.

  --port N     port on 127.0.0.1 (default: any free one)
  --data DIR   folder of the database (default: ROADBOOK_DATA, or the usual place of this system)
  --no-open    only print the link
  --help       show this
`

export type StartOptions = {
  readonly port: number
  readonly dataFolder: string | null
  readonly open: boolean
  readonly help: boolean
}

const parsePort = (text: string): number | null => {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return port <= 65_535 ? port : null
}

/** Reads the command line; the error says what was wrong. */
export const parseStartOptions = (args: readonly string[]): Result<StartOptions, string> => {
  try {
    const { values } = parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    const port = parsePort(values.port)
    if (port === null) return err(`--port takes a number from 0 to 65535, not "${values.port}".`)
    // An unset shell variable, most likely: the current folder is not what was meant.
    if (values.data === '') return err('--data takes a folder, and it was empty.')
    return ok({ port, dataFolder: values.data ?? null, open: !values['no-open'], help: values.help })
  } catch (error) {
    return err(error instanceof Error ? error.message : 'These options are not understood.')
  }
}
