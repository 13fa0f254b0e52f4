import { readFileSync } from 'node:fs'
import { arch, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { ok } from '#core/result.ts'
import { countRows } from '#db/counts-repo.ts'
import { readLicences } from './licences.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { zoneInForce } from './settings.ts'

/** As many of the latest entries of the log as are named. */
const MOST_FAILURES = 10

const ENTRY = /^(?<at>\d{4}-\d\d-\d\dT[\d:.]+Z) (?<id>\S+) (?<op>\S+) /

/** When something failed, where, and by which id. What it said stays in the log: it may name topics or paths. */
export const failuresIn = (log: string): readonly string[] =>
  log
    .split('\n')
    .flatMap((line) => {
      const { at = '', id = '', op = '' } = ENTRY.exec(line)?.groups ?? {}
      return at === '' ? [] : [`${at} ${op} ${id}`]
    })
    .slice(-MOST_FAILURES)

const readLog = (dataFolder: string): string => {
  try {
    return readFileSync(join(dataFolder, 'logs/roadbook.log'), 'utf8')
  } catch {
    return ''
  }
}

const MEBIBYTE = 1_048_576

const versions = (): string =>
  ['electron', 'chrome', 'node']
    .flatMap((name) => {
      const version = process.versions[name]
      return version === undefined ? [] : [`${name} ${version}`]
    })
    .join(', ')

const describe = (call: ReadCall): string => {
  const { version, host, capabilities, dataFolder } = call.runtime.options
  const { zone, fallback } = zoneInForce(call)
  const { schemaVersion, sqlite, counts } = countRows(call.db)
  const failures = failuresIn(readLog(dataFolder))
  return [
    `Roadbook ${version}, ${host}`,
    `System: ${platform()} ${release()} ${arch()}, ${Math.round(totalmem() / MEBIBYTE)} MB of memory`,
    `Runs on: ${versions()}, SQLite ${sqlite}`,
    `Can: ${capabilities.join(', ') || 'nothing beyond the page'}`,
    `Zone: ${zone}${fallback ? ' (the system’s could not be told)' : ''}, locale ${call.runtime.locale}`,
    `Data: version ${schemaVersion}, ${Object.entries(counts)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}`,
    `Latest failures: ${failures.length === 0 ? 'none' : ''}`,
    ...failures.map((failure) => `  ${failure}`),
    '',
  ].join('\n')
}

export const aboutHandlers: HandlersOf<'about.licences' | 'about.diagnostics'> = {
  'about.licences': (_input, { runtime }) => ok([...readLicences(runtime.options.licencesFolder ?? '')]),
  'about.diagnostics': (_input, call) => ok({ text: describe(call) }),
}
