/** What libical, the reader of GNOME's and KDE's calendars, finds in a file; null where it is not installed. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { createTempFolder } from './temp-folder.ts'

const source = fileURLToPath(new URL('./libical-judge.c', import.meta.url))

export type JudgedEvent = { readonly summary: string; readonly description: string }

export type Judged = { readonly errors: number; readonly events: readonly JudgedEvent[] }

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').toString('utf8')

const build = (folder: string): string | null => {
  const program = join(folder, 'libical-judge')
  const built = spawnSync('cc', ['-O1', '-o', program, source, '-lical'], { encoding: 'utf8' })
  return built.status === 0 ? program : null
}

/** Null where there is no C compiler or no libical: on Debian they are in gcc and libical-dev. At the top of a test file. */
export const createLibicalJudge = (): ((text: string) => Judged) | null => {
  const folder = createTempFolder()
  afterAll(folder.remove)
  const program = build(folder.path)
  if (program === null) return null
  return (text) => {
    const { stdout, status } = spawnSync(program, { input: text, encoding: 'utf8', maxBuffer: 268_435_456 })
    if (status !== 0 || stdout.startsWith('unreadable')) throw new Error('libical could not read the file')
    const [counts = '', ...lines] = stdout.trimEnd().split('\n')
    const [errors = Number.NaN] = counts.split(' ').map(Number)
    const events = lines.map((line) => {
      const [summary = '', description = ''] = line.split(' ').map(fromHex)
      return { summary, description }
    })
    return { errors, events }
  }
}
