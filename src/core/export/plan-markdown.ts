import { whyNoFinish } from '../planning/why-no-finish.ts'
import { weekdayText } from '../time/day-text.ts'
import { weekdayOf } from '../time/day.ts'
import { startOfWeek } from '../time/week.ts'
import type { ExportSlot, PlanExport } from './model.ts'
import { clockText, durationText, finishSpan } from './text.ts'

/** Marks, what would become an entity, and what would become a link by itself. */
const MARKS = /[\\`*_[\]<>~@]|&(?=#?\w+;)|:(?=\/\/)|(?<=\bwww)\./gi

/** Text that Markdown must not read as marks: `*args`, `__init__`, `<div>`, `&amp;`, `www.example.org`. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(MARKS, String.raw`\$&`)

const slotLine = (slot: ExportSlot): string => {
  const mark = slot.topic.status === 'done' ? 'x' : ' '
  const phase = slot.phaseTitle === '' ? '' : ` (${escapeMarkdown(slot.phaseTitle)})`
  const time = `${clockText(slot.startMinute)}, ${durationText(slot.minutes)}, ${slot.kind}`
  return `  - [${mark}] ${escapeMarkdown(slot.topic.title)}${phase}, ${time}`
}

const dayLines = (day: string, slots: readonly ExportSlot[]): string[] => [
  `- ${weekdayText(weekdayOf(day))}, ${day}`,
  ...slots.map(slotLine),
]

const weekLines = (monday: string, slots: readonly ExportSlot[]): string[] => [
  '',
  `## Week of ${monday}`,
  '',
  ...[...Map.groupBy(slots, ({ day }) => day)].flatMap(([day, ofDay]) => dayLines(day, ofDay)),
]

const NO_FINISH: Readonly<Record<ReturnType<typeof whyNoFinish>, string>> = {
  'nothing-left': 'Everything is done: nothing is left to plan.',
  paused: 'The plan is paused.',
  'out-of-reach': 'The finish is out of reach with these hours.',
}

const finishText = ({ plan, findings }: PlanExport): string => {
  const day = plan.finish[plan.pace]
  if (day !== null) return `The plan ends on ${day}, ${finishSpan(plan.finish)}.`
  return NO_FINISH[whyNoFinish(findings)]
}

/** A figure with its name: "Streak", "3 days". */
export type Figure = readonly [name: string, text: string]

const figureLines = (figures: readonly Figure[]): string[] =>
  figures.length === 0
    ? []
    : ['', '## Progress', '', ...figures.map(([name, text]) => `- ${name}: ${escapeMarkdown(text)}`)]

/** The plan as a readable Markdown list: how far it is, then week by week (weeks begin on Monday). */
export const planMarkdown = (shown: PlanExport, figures: readonly Figure[]): string => {
  const { plan, slots } = shown
  const weeks = Map.groupBy(slots, (slot) => startOfWeek(slot.day, 'mon'))
  const lines = [
    `# ${escapeMarkdown(plan.roadmap)}`,
    '',
    `Start ${plan.start}, ${plan.pace} pace, times in ${escapeMarkdown(plan.zone)}. ${finishText(shown)}`,
    ...figureLines(figures),
    ...[...weeks].flatMap(([monday, ofWeek]) => weekLines(monday, ofWeek)),
  ]
  return `${lines.join('\n')}\n`
}
