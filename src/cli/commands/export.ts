import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import type { PlanExport } from '#core/export/model.ts'
import { planCsv } from '#core/export/plan-csv.ts'
import { planJson } from '#core/export/plan-json.ts'
import { planMarkdown } from '#core/export/plan-markdown.ts'
import { type Result, ok } from '#core/result.ts'
import { commonOptions, parseDayOption, parseOrExplain } from '../arguments.ts'
import { type CliContext, withClient } from '../context.ts'
import { calendarFlags, exportCalendar, givenCalendarFlags } from '../export-calendar.ts'
import { figuresOf } from '../figures-text.ts'
import { count } from '../layout.ts'
import { type CliFailure, type Outcome, wrongUsage } from '../outcome.ts'
import { type DayRange, readPlan } from '../read-plan.ts'
import { readStatus } from '../read-status.ts'
import { readStudy } from '../read-study.ts'
import { writeWholeFile } from '../write-file.ts'
import { parseDataExport, writeData } from './export-data.ts'

/** What an export wrote: its text, what that holds ("3 slots"), and what the learner should know about it. */
type Written = { readonly text: string; readonly holds: string; readonly remarks: readonly string[] }

type Writer = (client: Client, range: DayRange) => Promise<Result<Written, CliFailure>>

/** A writer of the plan and something more. */
const fromPlan =
  <T>(
    readMore: (client: Client, range: DayRange) => Promise<Result<T, CliFailure>>,
    write: (plan: PlanExport, more: T) => string,
  ): Writer =>
  async (client, range) => {
    const plan = await readPlan(client, range)
    if (!plan.ok) return plan
    const more = await readMore(client, range)
    if (!more.ok) return more
    const holds = count(plan.value.slots.length, 'slot')
    return ok({ text: write(plan.value, more.value), holds, remarks: [] })
  }

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const writers: Readonly<Record<string, Writer>> = {
  csv: fromPlan(readStudy, ({ slots }, study) => planCsv(slots, study)),
  json: fromPlan(readStatus, (plan, { today: _today, plan: _plan, ...figures }) =>
    jsonText({ ...planJson(plan), ...figures }),
  ),
  md: fromPlan(readStatus, (plan, status) => planMarkdown(plan, figuresOf(status))),
}

const parse = (args: readonly string[]) =>
  parseOrExplain('export', () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...commonOptions,
        out: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        ...calendarFlags,
        what: { type: 'string' },
        week: { type: 'string' },
        bom: { type: 'boolean', default: false },
      },
    }),
  )

const parseRange = (from: string | undefined, to: string | undefined): Result<DayRange, CliFailure> => {
  const first = from === undefined ? ok(null) : parseDayOption('--from', from)
  if (!first.ok) return first
  const last = to === undefined ? ok(null) : parseDayOption('--to', to)
  if (!last.ok) return last
  if (first.value !== null && last.value !== null && first.value > last.value) {
    return wrongUsage(`--from ${first.value} is after --to ${last.value}.`)
  }
  return ok({
    ...(first.value === null ? {} : { from: first.value }),
    ...(last.value === null ? {} : { to: last.value }),
  })
}

const deliver = async ({ text, holds, remarks }: Written, out: string | undefined): Promise<Outcome> => {
  if (out === undefined) return ok({ out: text, remarks })
  const written = await writeWholeFile(resolve(out), text)
  return written.ok ? ok({ out: `Wrote ${holds} to ${out}.\n`, remarks }) : written
}

/** `roadbook export FORMAT`: writes the active plan to stdout or to a file. */
export const exportCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [format = '', ...others] = positionals
  const [named, ...more] = values.what === 'roadmap' ? others : [undefined, ...others]
  const writer = Object.hasOwn(writers, format) ? writers[format] : undefined
  if ((writer === undefined && format !== 'ics') || more.length > 0) {
    return wrongUsage('export takes one format: ics, csv, json or md. See: roadbook export --help')
  }
  const range = parseRange(values.from, values.to)
  if (!range.ok) return range
  const [flag] = givenCalendarFlags(values)
  if (writer !== undefined && flag !== undefined) return wrongUsage(`--${flag} is for export ics only.`)
  const data = parseDataExport(format, { ...values, named })
  if (!data.ok) return data
  const wanted = data.value
  if (wanted !== null) {
    return withClient(context, values.data, async (client) => {
      const file = await writeData(client, wanted, range.value)
      return file.ok ? deliver({ ...file.value, remarks: [] }, values.out) : file
    })
  }
  return withClient(context, values.data, async (client) => {
    if (writer === undefined) {
      return await exportCalendar(client, { range: range.value, out: values.out, flags: values })
    }
    const written = await writer(client, range.value)
    return written.ok ? deliver(written.value, values.out) : written
  })
}
