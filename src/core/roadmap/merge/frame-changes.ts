/** What changes of what a roadmap says of itself, and of what it holds to look things up, in words. */
import { i18n } from '../../words/i18n.ts'
import { numberText } from '../../words/numbers.ts'
import type { Estimate, Range } from '../model.ts'
import type { RoadmapFrame } from './model.ts'

/** Lines move with every edit above them: they are no change. */
const withoutLines = (entries: readonly object[]): string =>
  JSON.stringify(entries, (name, value: unknown) => (name === 'line' ? undefined : value))

const hours = (range: Range): string =>
  range.min === range.max ? numberText(range.min) : `${numberText(range.min)}-${numberText(range.max)}`

const totalChange = (before: Estimate | null, after: Estimate | null): string[] => {
  if (before?.min === after?.min && before?.max === after?.max && before?.unit === after?.unit) return []
  if (after === null) return [i18n.t('It does not say any more how long it takes in all')]
  return [
    before === null
      ? i18n.t('It says it takes {now} in all', { now: after.raw })
      : i18n.t('It says it takes {now} in all, no longer {before}', { now: after.raw, before: before.raw }),
  ]
}

const hoursChange = (before: Range | null, after: Range | null): string[] => {
  if (before?.min === after?.min && before?.max === after?.max) return []
  if (after === null) return [i18n.t('It does not say any more how many hours a study day has')]
  return [i18n.t('It counts {hours} hours to a study day; your plan keeps its own', { hours: hours(after) })]
}

const LISTS = ['resources', 'tools', 'libraries', 'prerequisites', 'comparisons'] as const

export const frameChanges = (before: RoadmapFrame, after: RoadmapFrame): string[] => [
  ...(before.title === after.title
    ? []
    : [i18n.t('The roadmap is called “{title}” now', { title: after.title })]),
  ...totalChange(before.total, after.total),
  ...hoursChange(before.hoursPerDay, after.hoursPerDay),
  ...LISTS.flatMap((list) =>
    withoutLines(before[list]) === withoutLines(after[list])
      ? []
      : [
          i18n.t(
            '{list, select, resources {Resources} tools {Tools} libraries {Libraries} prerequisites {Prerequisites} other {Comparisons}} changed',
            { list },
          ),
        ],
  ),
  ...(withoutLines(before.week) === withoutLines(after.week)
    ? []
    : [i18n.t('Its template of the week changed; your plan keeps its own week')]),
]
