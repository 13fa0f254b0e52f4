import type { PlanExport, ExportSlot } from '#core/export/model.ts'
import { clockText, durationText, finishSpan } from '#core/export/text.ts'
import { whyNoFinish } from '#core/planning/why-no-finish.ts'
import type { Hours } from '#core/planning/hours.ts'
import type { FinishRange, Pace, PlanSettings } from '#core/planning/model.ts'
import { WEEKDAYS, weekdayOf } from '#core/time/day.ts'
import { alignColumns, count, cutTo, wrapAfter } from './layout.ts'

const slotsShown = 5

/** "Mon 2026-11-23" */
export const dayText = (day: string): string => {
  const weekday = weekdayOf(day)
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)} ${day}`
}

const NO_FINISH = {
  'nothing-left': 'everything is done, nothing is left to plan',
  paused: 'none while the plan is paused',
  'out-of-reach': 'out of reach with these hours',
}

/** "Tue 2027-06-01, between 2027-05-01 and 2027-07-01": the finish at the plan's pace, and the range it lies in. */
export const finishText = (
  finish: FinishRange,
  { pace, why }: { readonly pace: Pace; readonly why: keyof typeof NO_FINISH },
): string => {
  const day = finish[pace]
  return day === null ? NO_FINISH[why] : `${dayText(day)}, ${finishSpan(finish)}`
}

/** "mon, tue: 2 h from 18:00; sat: 4 h from 09:00" */
const hoursText = ({ availability }: Hours): string => {
  const studied = WEEKDAYS.filter((day) => availability[day].minutes > 0)
  const alike = Map.groupBy(studied, (day) => {
    const { startMinute, minutes } = availability[day]
    return `${durationText(minutes)} from ${clockText(startMinute)}`
  })
  return [...alike].map(([time, days]) => `${days.join(', ')}: ${time}`).join('; ')
}

/** Slots as lines: when, how long, what kind of work, which topic. */
export const slotRows = (slots: readonly ExportSlot[], width: number): string[] =>
  alignColumns(
    slots.map(({ day, startMinute, minutes, kind, topic }) => [
      dayText(day),
      clockText(startMinute),
      durationText(minutes),
      kind,
      cutTo(topic.title, Math.max(20, width - 50)),
    ]),
  )

const choiceRows = ({ choices }: PlanSettings): string[][] =>
  Object.entries(choices.options).map(([, name]) => ['Chosen', name])

/** What `roadbook plan` prints for people. */
export const planText = (
  shown: PlanExport & { readonly settings: PlanSettings; readonly width: number },
): string => {
  const { plan, slots, findings, settings, width } = shown
  const later = slots.length - slotsShown
  const finish = finishText(plan.finish, { pace: plan.pace, why: whyNoFinish(findings) })
  const lines = [
    `Plan for ${plan.roadmap}`,
    ...alignColumns([
      ['Start', dayText(plan.start)],
      ['Finish', `${finish} (${plan.pace} pace)`],
      ...choiceRows(settings),
      ['Slots', `${slots.length}, times in ${plan.zone}`],
    ]),
    ...wrapAfter('  Hours   ', hoursText(settings), width),
    ...settings.laterHours.flatMap((later) =>
      wrapAfter('          ', `from ${dayText(later.from)}: ${hoursText(later)}`, width),
    ),
    ...(slots.length === 0 ? [] : ['', 'First slots']),
    ...slotRows(slots.slice(0, slotsShown), width),
    ...(later > 0 ? [`  and ${count(later, 'more slot')}`.replace('more slots', 'more')] : []),
    ...(findings.length === 0 ? [] : ['', 'Worth knowing']),
    ...findings.flatMap(({ message }) => wrapAfter('  - ', message, width)),
  ]
  return `${lines.join('\n')}\n`
}
