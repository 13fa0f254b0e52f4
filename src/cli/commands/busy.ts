import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import type { BusyCalendar, BusyDraft } from '#contract/operations/busy.ts'
import type { PlanDifference } from '#contract/operations/plan-changes.ts'
import { calendarLimits } from '#core/calendar/reading/limits.ts'
import { tooLargeCalendar } from '#core/calendar/reading/refusals.ts'
import type { PlanChange } from '#core/planning/change.ts'
import { type Result, ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { busyJson, calendarsText, draftText } from '../busy-text.ts'
import { type CliContext, withClient } from '../context.ts'
import { findNamed } from '../find-named.ts'
import { type CliFailure, type Outcome, failed, refused, wrongUsage } from '../outcome.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('busy', () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...commonOptions,
        name: { type: 'string' },
        'no-all-day': { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        remove: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }),
  )

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EISDIR: 'This is a folder, not a file',
  EACCES: 'This file may not be read',
}

const readText = async (file: string): Promise<Result<string, CliFailure>> => {
  try {
    if ((await stat(file)).size > calendarLimits.bytes) return failed(tooLargeCalendar())
    return ok(await readFile(file, 'utf8'))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    return failed(`${reasons[code] ?? 'This file could not be read'}: ${file}`)
  }
}

const calendarsOf = async (client: Client): Promise<Result<readonly BusyCalendar[], CliFailure>> => {
  const calendars = await client.call('busy.list', {})
  return calendars.ok ? calendars : refused(calendars.error)
}

const hasPlan = async (client: Client): Promise<boolean> => {
  const plan = await client.call('plan.get', {})
  return plan.ok && plan.value !== null
}

type Use = {
  readonly draftId: string
  readonly calendarId: string | null
  readonly name: string
  readonly allDay: boolean
}

type Done = { readonly difference: PlanDifference | null }

/** Looks at what a change does to the plan, and does it unless it is only looked at. */
const changePlan = async (
  client: Client,
  change: PlanChange,
  isDryRun: boolean,
): Promise<Result<Done, CliFailure>> => {
  const preview = await client.call('plan.preview-change', { changes: [change] })
  if (!preview.ok) return refused(preview.error)
  if (!isDryRun) {
    const changed = await client.call('plan.change', { changes: [change], basis: preview.value.basis })
    if (!changed.ok) return refused(changed.error)
  }
  return ok({ difference: preview.value })
}

const keep = async (client: Client, use: Use, isDryRun: boolean): Promise<Result<Done, CliFailure>> => {
  if (await hasPlan(client)) return await changePlan(client, { type: 'read-calendar', ...use }, isDryRun)
  if (isDryRun) return ok({ difference: null })
  const stored = await client.call('busy.store', use)
  return stored.ok ? ok({ difference: null }) : refused(stored.error)
}

/** The calendar that a file is read into: the one of that name, else a new one. */
const calendarFor = (
  draft: BusyDraft,
  calendars: readonly BusyCalendar[],
  wanted: string | undefined,
): Pick<Use, 'calendarId' | 'name'> => {
  const name = wanted?.trim() ?? draft.name
  const known = calendars.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return known === undefined ? { calendarId: null, name } : { calendarId: known.id, name: known.name }
}

type ReadFlags = {
  readonly file: string
  readonly name: string | undefined
  readonly allDay: boolean
  readonly isDryRun: boolean
  readonly json: boolean
}

const readCalendar = async (
  client: Client,
  { file, name, allDay, isDryRun, json }: ReadFlags,
  width: number,
): Promise<Outcome> => {
  const text = await readText(file)
  if (!text.ok) return text
  const draft = await client.call('busy.read', { name: basename(file), text: text.value })
  if (!draft.ok) return refused(draft.error)
  const calendars = await calendarsOf(client)
  if (!calendars.ok) return calendars
  const use = { draftId: draft.value.draftId, ...calendarFor(draft.value, calendars.value, name), allDay }
  const done = await keep(client, use, isDryRun)
  if (!done.ok) return done
  const shown = { draft: draft.value, use, difference: done.value.difference, isDryRun }
  return ok({ out: json ? `${JSON.stringify(busyJson(shown), null, 2)}\n` : draftText(shown, width) })
}

const remove = async (client: Client, wanted: string, isDryRun: boolean): Promise<Outcome> => {
  const calendars = await calendarsOf(client)
  if (!calendars.ok) return calendars
  const [found, ...others] = findNamed(
    calendars.value.map(({ id, name }) => ({ id, key: id, title: name })),
    wanted,
  )
  if (found === undefined) return failed(`No calendar fits "${wanted}". See: roadbook busy --list`)
  if (others.length > 0)
    return failed(`"${wanted}" fits several calendars. Use an id: roadbook busy --list --json`)
  const calendarId = found.id
  if (await hasPlan(client)) {
    const done = await changePlan(client, { type: 'remove-calendar', calendarId }, isDryRun)
    if (!done.ok) return done
  } else if (!isDryRun) {
    const removed = await client.call('busy.remove', { calendarId })
    if (!removed.ok) return refused(removed.error)
  }
  const what = isDryRun ? 'Would remove' : 'Removed'
  return ok({ out: `${what} the calendar “${found.title}” with the times it takes.\n` })
}

const list = async (client: Client, json: boolean): Promise<Outcome> => {
  const calendars = await calendarsOf(client)
  if (!calendars.ok) return calendars
  return ok({
    out: json
      ? `${JSON.stringify({ calendars: calendars.value }, null, 2)}\n`
      : calendarsText(calendars.value),
  })
}

/** `roadbook busy FILE`: keeps the times free that a calendar file takes, and plans around them. */
export const busyCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [file, ...more] = positionals
  const asked = [file, values.remove, values.list || undefined].filter((one) => one !== undefined)
  if (asked.length !== 1 || more.length > 0) {
    return wrongUsage('busy takes one file, or --list, or --remove NAME. See: roadbook busy --help')
  }
  const { json, name, 'dry-run': isDryRun } = values
  if (name?.trim() === '') return wrongUsage('--name takes a name, and it was empty.')
  return withClient(context, values.data, async (client) => {
    if (values.list) return await list(client, json)
    if (values.remove !== undefined) return await remove(client, values.remove, isDryRun)
    const flags = { file: file ?? '', name, allDay: !values['no-all-day'], isDryRun, json }
    return await readCalendar(client, flags, context.width)
  })
}
