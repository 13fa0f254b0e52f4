/** What `export` writes besides the plan with its figures: tables of everything, and reports. */
import type { Client } from '#contract/client.ts'
import { TableName } from '#core/export/tables/model.ts'
import { type Result, ok } from '#core/result.ts'
import { parseDayOption } from '../arguments.ts'
import { findRoadmap } from '../find-roadmap.ts'
import { count } from '../layout.ts'
import { type CliFailure, refused, wrongUsage } from '../outcome.ts'
import type { DayRange } from '../read-plan.ts'

/** One of these; null stands for the plan with its figures. */
export type DataExport =
  | {
      readonly what: 'table'
      readonly table: TableName
      readonly format: 'csv' | 'json'
      readonly byteOrderMark: boolean
    }
  | { readonly what: 'report'; readonly week: string | null }
  /** `named` as findRoadmap takes it; null for the one in use. */
  | { readonly what: 'roadmap'; readonly named: string | null }

type Wanted = {
  readonly what?: string | undefined
  readonly week?: string | undefined
  readonly bom: boolean
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** What was written after the format. */
  readonly named?: string | undefined
}

const parseReport = (format: string, { week, bom, from, to }: Wanted): Result<DataExport, CliFailure> => {
  if (format !== 'md') return wrongUsage('A report is written as md: roadbook export md --what report')
  if (bom) return wrongUsage('--bom is for csv.')
  if (from !== undefined || to !== undefined) {
    return wrongUsage('A report takes --week instead of --from and --to.')
  }
  const day = week === undefined ? ok(null) : parseDayOption('--week', week)
  return day.ok ? ok({ what: 'report', week: day.value }) : day
}

const parseRoadmap = (
  format: string,
  { bom, from, to, week, named }: Wanted,
): Result<DataExport, CliFailure> => {
  if (format !== 'md') return wrongUsage('A roadmap is written as md: roadbook export md --what roadmap')
  if (bom || from !== undefined || to !== undefined || week !== undefined) {
    return wrongUsage('A roadmap is written whole: --bom, --from, --to and --week are not for it.')
  }
  return ok({ what: 'roadmap', named: named ?? null })
}

/** What the options ask for beside the plan. */
export const parseDataExport = (format: string, wanted: Wanted): Result<DataExport | null, CliFailure> => {
  const { what, week, bom } = wanted
  if (what === 'roadmap') return parseRoadmap(format, wanted)
  if (what === 'report' || (what === undefined && week !== undefined)) return parseReport(format, wanted)
  if (week !== undefined) return wrongUsage('--week is for reports: roadbook export md --week YYYY-MM-DD')
  if (bom && format !== 'csv') return wrongUsage('--bom is for csv.')
  if (what === undefined) {
    return bom ? wrongUsage('--bom goes with --what sessions, topics or plan.') : ok(null)
  }
  const table = TableName.safeParse(what)
  if (!table.success)
    return wrongUsage(`--what takes sessions, topics, plan, report or roadmap, not "${what}".`)
  if (format !== 'csv' && format !== 'json') {
    return wrongUsage(`${what} are written as csv or json: roadbook export csv --what ${what}`)
  }
  return ok({ what: 'table', table: table.data, format, byteOrderMark: bom })
}

const ROW_WORDS: Readonly<Record<TableName, string>> = { sessions: 'session', topics: 'topic', plan: 'slot' }

const writeRoadmap = async (
  client: Client,
  named: string | null,
): Promise<Result<{ readonly text: string; readonly holds: string }, CliFailure>> => {
  const roadmaps = await client.call('roadmap.list', {})
  if (!roadmaps.ok) return refused(roadmaps.error)
  const active = roadmaps.value.find((roadmap) => roadmap.active)
  const found =
    named === null && active !== undefined ? ok(active) : findRoadmap(roadmaps.value, named ?? undefined)
  if (!found.ok) return found
  const file = await client.call('export.roadmap', { roadmapId: found.value.id })
  return file.ok ? ok({ text: file.value.text, holds: `“${found.value.title}”` }) : refused(file.error)
}

export const writeData = async (
  client: Client,
  wanted: DataExport,
  range: DayRange,
): Promise<Result<{ readonly text: string; readonly holds: string }, CliFailure>> => {
  if (wanted.what === 'report') {
    const { week } = wanted
    const file = await client.call('export.report', week === null ? {} : { week })
    return file.ok ? ok({ text: file.value.text, holds: 'the report' }) : refused(file.error)
  }
  if (wanted.what === 'roadmap') return await writeRoadmap(client, wanted.named)
  const { table, format, byteOrderMark } = wanted
  const file = await client.call('export.table', { table, format, byteOrderMark, ...range })
  if (!file.ok) return refused(file.error)
  return ok({ text: file.value.text, holds: count(file.value.rows, ROW_WORDS[table]) })
}
