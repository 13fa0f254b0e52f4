/** Everything the learner has, as files that other programs read. */
import type { ParsedInput } from '#contract/operations.ts'
import type { WrittenFile } from '#contract/operations/data-out.ts'
import { safeFileName } from '#core/calendar/file-name.ts'
import { weekReport } from '#core/export/report/week-report.ts'
import { wholeReport } from '#core/export/report/whole-report.ts'
import type { TableName, TableRows } from '#core/export/tables/model.ts'
import { tableCsv, tableJson } from '#core/export/tables/write-table.ts'
import type { TableRange } from '#core/export/tables/write-table.ts'
import { ok } from '#core/result.ts'
import { dayAt } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { forecastView, readForecast } from '../learner-forecast.ts'
import type { HandlersOf, ReadCall, WorkCall } from '../runtime.ts'
import { zoneInForce } from '../settings.ts'
import { roadmapFile } from './roadmap-file.ts'
import { sessionRows } from './session-rows.ts'
import { slotRows } from './slot-rows.ts'
import { topicRows } from './topic-rows.ts'
import { readWeekReport } from './week-report.ts'
import { readWholeReport } from './whole-report.ts'

type RowsOf = { readonly [N in TableName]: (range: TableRange, call: ReadCall) => TableRows[N] }

const ROWS: RowsOf = {
  sessions: sessionRows,
  topics: (_range, call) => topicRows(call),
  plan: slotRows,
}

const MEDIA_TYPES = { csv: 'text/csv', json: 'application/json' } as const

const todayHere = (call: ReadCall): string =>
  dayAt({ instantMs: call.nowMs, zone: zoneInForce(call).zone, dayStartMinute: 0 })

/** Part of the name, so that no file takes another's place. */
const scopeText = ({ from, to }: TableRange, call: ReadCall): string =>
  from === null && to === null ? todayHere(call) : [from ?? 'start', 'to', to ?? todayHere(call)].join(' ')

const tableFile = <N extends TableName>(
  table: N,
  { format, byteOrderMark, from, to }: ParsedInput<'export.table'>,
  call: ReadCall,
): WrittenFile & { readonly rows: number } => {
  const isTopics = table === 'topics'
  const range: TableRange = {
    from: isTopics ? null : (from ?? null),
    to: isTopics ? null : (to ?? null),
  }
  const rows = ROWS[table](range, call)
  return {
    fileName: safeFileName(`Roadbook ${table} ${scopeText(range, call)}`, format, 'roadbook-data'),
    mediaType: MEDIA_TYPES[format],
    text: format === 'csv' ? tableCsv(table, rows, { byteOrderMark }) : tableJson(table, rows, range),
    rows: rows.length,
  }
}

const noPlan = () =>
  fail(
    'NOT_FOUND',
    i18n.t('No plan is active: there is nothing to report on. Make a plan of a roadmap first.'),
  )

const markdownFile = (title: string, text: string): WrittenFile => ({
  fileName: safeFileName(title, 'md', 'roadbook-report'),
  mediaType: 'text/markdown',
  text,
})

const reportOfWeek = (
  day: string,
  localeWeekStart: ParsedInput<'export.report'>['localeWeekStart'],
  call: WorkCall,
): Outcome<WrittenFile> => {
  const week = call.read((read) => readWeekReport({ day, localeWeekStart }, read))
  if (week === null) return noPlan()
  return ok(markdownFile(i18n.t('Roadbook week {day}', { day: week.from }), weekReport(week)))
}

const reportOfAll = async (
  localeWeekStart: ParsedInput<'export.report'>['localeWeekStart'],
  call: WorkCall,
): Promise<Outcome<WrittenFile>> => {
  const { whole, toForecast } = call.read((read) => ({
    whole: readWholeReport(localeWeekStart, read),
    toForecast: readForecast(read),
  }))
  if (whole === null || toForecast === null) return noPlan()
  const { p10, p50, p90, basis } = await forecastView(toForecast, { call })
  const text = wholeReport({ ...whole, finish: { p10, p50, p90, isFromPlan: basis === 'plan' } })
  return ok(markdownFile(`Roadbook ${whole.roadmap} ${whole.today}`, text))
}

export const dataOutHandlers: HandlersOf<'export.table' | 'export.report' | 'export.roadmap'> = {
  'export.table': (input, call) => {
    const { table, from, to } = input
    if (from !== undefined && to !== undefined && from > to) {
      return fail('INVALID', i18n.t('The range ends before it begins: exchange the two days.'))
    }
    return ok(tableFile(table, input, call))
  },
  'export.roadmap': ({ roadmapId }, call) => roadmapFile(roadmapId, call),
  'export.report': async ({ week, localeWeekStart }, call) =>
    week === undefined ? await reportOfAll(localeWeekStart, call) : reportOfWeek(week, localeWeekStart, call),
}
