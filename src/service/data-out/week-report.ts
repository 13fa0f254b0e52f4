import type { WeekReport } from '#core/export/report/model.ts'
import { groupBy } from '#core/grouping.ts'
import { dayFromNumber, dayNumber } from '#core/time/day.ts'
import { titlesOf } from '#db/figures-repo.ts'
import { loadBasis } from '../progress-figures/basis.ts'
import { getProgress } from '../progress-figures/view.ts'
import type { ReadCall } from '../runtime.ts'
import { sessionsByDay } from '../studied-days.ts'
import { weekHandlers } from '../week.ts'
import type { ParsedInput } from '#contract/operations.ts'

/** What was done on each topic and on nothing in particular in these days, most time first; the sum is what was studied. */
const studiedThings = (
  days: { readonly from: string; readonly to: string },
  call: ReadCall,
): Pick<WeekReport, 'studied' | 'notes'> => {
  const basis = loadBasis(call)
  const inDays = [...sessionsByDay(days, call)].filter(([day]) => day >= days.from && day <= days.to)
  const sessions = inDays.flatMap(([day, those]) => those.map((session) => ({ ...session, day })))
  const alike = groupBy(sessions, ({ topicId, title }) => topicId ?? title)
  const studied = [...alike.values()].flatMap((those) => {
    const [first] = those
    if (first === undefined) return []
    const phase = basis?.phaseTitle(basis.phaseOf(first.topicId) ?? '') ?? ''
    return [{ title: first.title, phase, ms: those.reduce((sum, { msThatDay }) => sum + msThatDay, 0) }]
  })
  const inTime = sessions.toSorted((a, b) => a.startMs - b.startMs)
  const noted = new Map(inTime.filter(({ note }) => note !== '').map((session) => [session.id, session]))
  return {
    studied: studied.toSorted((a, b) => b.ms - a.ms),
    notes: [...noted.values()].map(({ day, title, note }) => ({ day, title, note })),
  }
}

const finishedTopics = (
  { from, to }: { readonly from: string; readonly to: string },
  call: ReadCall,
): WeekReport['finished'] => {
  const basis = loadBasis(call)
  if (basis === null) return []
  const done = basis.topics.flatMap((topic) => {
    const day = basis.doneDay(topic)
    return day !== null && day >= dayNumber(from) && day <= dayNumber(to) ? [{ id: topic.id, day }] : []
  })
  const titles = titlesOf(
    call.db,
    done.map(({ id }) => id),
  )
  return done
    .toSorted((a, b) => a.day - b.day)
    .map(({ id, day }) => ({
      title: titles.get(id) ?? '',
      phase: basis.phaseTitle(basis.phaseOf(id) ?? ''),
      day: dayFromNumber(day),
    }))
}

/** The week that contains a day; null without a plan. */
export const readWeekReport = (input: ParsedInput<'week.get'>, call: ReadCall): WeekReport | null => {
  const week = weekHandlers['week.get'](input, call)
  if (!week.ok || week.value === null) return null
  const { from, to, today, days, slots } = week.value
  const progress = getProgress({ from, to }, call)
  if (!progress.ok || progress.value === null) return null
  const { studied, plan } = progress.value
  return {
    roadmap: plan.roadmapTitle,
    today,
    from,
    to,
    studiedMs: studied.totalMs,
    studiedDays: studied.days,
    plannedMinutes: days.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0),
    days,
    ...studiedThings({ from, to }, call),
    finished: finishedTopics({ from, to }, call),
    toCome: slots
      .filter(({ endMs, topic }) => endMs > call.nowMs && topic.status !== 'done')
      .map(({ day, startMinute, minutes, kind, topic }) => ({
        day,
        startMinute,
        minutes,
        kind,
        title: topic.title,
      })),
  }
}
