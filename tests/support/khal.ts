/** khal, a calendar program for terminals, with a calendar of its own; null where it is not installed. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testFolder } from './test-folder.ts'

export const hasKhal = (): boolean => spawnSync('khal', ['--version']).status === 0

/** As khal lists it, on clocks of the zone asked for. */
export type ListedEvent = {
  readonly uid: string
  readonly start: string
  readonly end: string
  readonly title: string
  readonly isCancelled: boolean
}

export type Khal = {
  readonly import: (text: string) => void
  /** What lies in these days, each event once. */
  readonly list: (from: string, days: number, zone: string) => ListedEvent[]
  /** How many events are stored, whenever they are. */
  readonly stored: () => number
}

const configOf = (folder: string, zone: string): string => `[calendars]
[[study]]
path = ${join(folder, 'study')}
type = calendar
[sqlite]
path = ${join(folder, `${zone.replaceAll('/', '-')}.db`)}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = ${zone}
default_timezone = ${zone}
[default]
default_calendar = study
`

/** Nothing of the learner's own khal is touched. */
export const openKhal = (): Khal => {
  const folder = testFolder()
  const calendar = join(folder, 'study')
  mkdirSync(calendar)
  const run = (zone: string, args: readonly string[]): string => {
    const config = join(folder, `${zone.replaceAll('/', '-')}.conf`)
    writeFileSync(config, configOf(folder, zone))
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, LC_ALL: 'C.UTF-8' }
    const done = spawnSync('khal', ['-c', config, ...args], { encoding: 'utf8', env, maxBuffer: 67_108_864 })
    if (done.status !== 0) throw new Error(`khal ${args[0]}: ${done.stderr}`)
    return done.stdout
  }
  return {
    import: (text) => {
      const file = join(folder, 'import.ics')
      writeFileSync(file, text)
      run('UTC', ['import', '--batch', file])
    },
    list: (from, days, zone) => {
      const format = '{uid}|{start-long}|{end-long}|{status}|{title}'
      const text = run(zone, ['list', '--once', '--day-format', '', '--format', format, from, `${days}d`])
      return text
        .split('\n')
        .filter((line) => line.includes('|'))
        .map((line) => {
          const [uid = '', start = '', end = '', status = '', ...title] = line.split('|')
          return { uid, start, end, title: title.join('|'), isCancelled: status.includes('CANCELLED') }
        })
    },
    stored: () => readdirSync(calendar).filter((name) => name.endsWith('.ics')).length,
  }
}
