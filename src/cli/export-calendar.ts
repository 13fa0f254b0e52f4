/** `roadbook export ics`: what can be asked of a calendar file, and the files that come of it. */
import { extname, resolve } from 'node:path'
import type { Client } from '#contract/client.ts'
import type { Input } from '#contract/operations.ts'
import { type Result, ok } from '#core/result.ts'
import { type Named, findNamed } from './find-named.ts'
import { count } from './layout.ts'
import { type CliFailure, type Outcome, failed, refused, wrongUsage } from './outcome.ts'
import type { DayRange } from './read-plan.ts'
import { writeWholeFile } from './write-file.ts'

/** For node's argument parser. */
export const calendarFlags = {
  phase: { type: 'string' },
  alarm: { type: 'string' },
  progress: { type: 'boolean' },
  'titles-only': { type: 'boolean' },
  'no-all-day': { type: 'boolean' },
  update: { type: 'boolean' },
  split: { type: 'boolean' },
} as const

export type CalendarFlags = { readonly [F in keyof typeof calendarFlags]?: string | boolean | undefined }

/** Those that were given: only a calendar file knows them. */
export const givenCalendarFlags = (flags: CalendarFlags): string[] =>
  Object.keys(calendarFlags).filter((name) => flags[name as keyof CalendarFlags] !== undefined)

type Asked = Input<'export.ics'>

const parseAlarm = (text: string | boolean | undefined): Result<number | undefined, CliFailure> => {
  if (typeof text !== 'string') return ok(undefined)
  const minutes = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  return minutes <= 10_080
    ? ok(minutes)
    : wrongUsage(`--alarm takes minutes from 0 to 10080 (a week), not "${text}".`)
}

/** A phase of the running plans by id, title, or a part of one. */
const findPhase = async (client: Client, wanted: string): Promise<Result<string, CliFailure>> => {
  const plans = await client.call('plan.list', {})
  if (!plans.ok) return refused(plans.error)
  const phases: Named[] = []
  for (const { roadmapId, state } of plans.value) {
    if (state !== 'active' && state !== 'beside') continue
    const roadmap = await client.call('roadmap.get', { roadmapId })
    if (!roadmap.ok) return refused(roadmap.error)
    phases.push(...roadmap.value.phases.map(({ id, title }) => ({ id, key: id, title })))
  }
  const [found, ...others] = findNamed(phases, wanted)
  if (found === undefined) return failed(`No phase of the plan fits "${wanted}".`)
  if (others.length === 0) return ok(found.id)
  const lines = [found, ...others].map(({ id, title }) => `  ${id}  ${title}`)
  return failed(`"${wanted}" fits several phases. Use an id:\n${lines.join('\n')}`)
}

const askedOf = async (
  client: Client,
  range: DayRange,
  flags: CalendarFlags,
): Promise<Result<Asked, CliFailure>> => {
  const alarm = parseAlarm(flags.alarm)
  if (!alarm.ok) return alarm
  const phase = typeof flags.phase === 'string' ? await findPhase(client, flags.phase) : ok(undefined)
  if (!phase.ok) return phase
  return ok({
    ...range,
    ...(phase.value === undefined ? {} : { phaseId: phase.value }),
    ...(flags.update === true ? { update: true } : {}),
    options: {
      ...(alarm.value === undefined ? {} : { alarmMinutes: alarm.value }),
      ...(flags.progress === true ? { progress: true } : {}),
      ...(flags['titles-only'] === true ? { titlesOnly: true } : {}),
      ...(flags['no-all-day'] === true ? { allDay: false } : {}),
    },
  })
}

const nothingPlanned = ({ from, to }: DayRange): string => {
  if (from === undefined && to === undefined) return 'Nothing is planned, so there is no calendar to write.'
  const span = [...(from === undefined ? [] : [`from ${from}`]), ...(to === undefined ? [] : [`to ${to}`])]
  return `Nothing is planned in that time (${span.join(' ')}), so there is no calendar to write.`
}

/** "plan.ics" of a month: "plan-2026-12.ics". */
const partName = (out: string, month: string): string => {
  const ending = extname(out)
  return `${out.slice(0, out.length - ending.length)}-${month}${ending}`
}

/** A file for each month; each event is in one of them. */
const writeParts = async (
  client: Client,
  asked: Asked,
  out: string,
  months: readonly string[],
): Promise<Outcome> => {
  const lines: string[] = []
  for (const month of months) {
    const part = await client.call('export.ics', { ...asked, month })
    if (!part.ok) return refused(part.error)
    const name = partName(out, month)
    const written = await writeWholeFile(resolve(name), part.value.text)
    if (!written.ok) return written
    lines.push(`Wrote ${count(part.value.events, 'event')} to ${name}.`)
  }
  return ok({ out: `${lines.join('\n')}\n` })
}

/** What can be imported more than once is to be known before it is. */
const LARGE_REMARK = 'Use --split for a file each month.'

export const exportCalendar = async (
  client: Client,
  { range, out, flags }: { range: DayRange; out: string | undefined; flags: CalendarFlags },
): Promise<Outcome> => {
  if (flags.split === true && out === undefined)
    return wrongUsage('--split writes files: name one with --out.')
  const asked = await askedOf(client, range, flags)
  if (!asked.ok) return asked
  const file = await client.call('export.ics', asked.value)
  if (!file.ok) return refused(file.error)
  const { text, slots, cancelled, events, warnings, months } = file.value
  // A calendar without events is no valid file: programs refuse it.
  if (slots + cancelled === 0) return failed(nothingPlanned(range))
  if (flags.split === true && out !== undefined) {
    const names = months.map(({ month }) => month)
    return await writeParts(client, asked.value, out, names)
  }
  const remarks = warnings.map(({ message }) => `${message} ${LARGE_REMARK}`)
  if (out === undefined) return ok({ out: text, remarks })
  const written = await writeWholeFile(resolve(out), text)
  if (!written.ok) return written
  const back = cancelled === 0 ? '' : `, ${cancelled} of them cancelled`
  return ok({ out: `Wrote ${count(events, 'event')} (${count(slots, 'slot')}${back}) to ${out}.\n`, remarks })
}
