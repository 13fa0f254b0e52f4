/** What changes of what a roadmap says of itself, and of what it holds to look things up, in words. */
import type { Estimate, Range } from '../model.ts'
import type { RoadmapFrame } from './model.ts'

/** Lines move with every edit above them: they are no change. */
const withoutLines = (entries: readonly object[]): string =>
  JSON.stringify(entries, (name, value: unknown) => (name === 'line' ? undefined : value))

const hours = (range: Range): string =>
  range.min === range.max ? `${range.min}` : `${range.min}-${range.max}`

const totalChange = (before: Estimate | null, after: Estimate | null): string[] => {
  if (before?.min === after?.min && before?.max === after?.max && before?.unit === after?.unit) return []
  if (after === null) return ['It does not say any more how long it takes in all']
  return [`It says it takes ${after.raw} in all${before === null ? '' : `, no longer ${before.raw}`}`]
}

const hoursChange = (before: Range | null, after: Range | null): string[] => {
  if (before?.min === after?.min && before?.max === after?.max) return []
  if (after === null) return ['It does not say any more how many hours a study day has']
  return [`It counts ${hours(after)} hours to a study day; your plan keeps its own`]
}

const LISTS = [
  ['resources', 'Resources'],
  ['tools', 'Tools'],
  ['libraries', 'Libraries'],
  ['prerequisites', 'Prerequisites'],
  ['comparisons', 'Comparisons'],
] as const

export const frameChanges = (before: RoadmapFrame, after: RoadmapFrame): string[] => [
  ...(before.title === after.title ? [] : [`The roadmap is called “${after.title}” now`]),
  ...totalChange(before.total, after.total),
  ...hoursChange(before.hoursPerDay, after.hoursPerDay),
  ...LISTS.flatMap(([list, name]) =>
    withoutLines(before[list]) === withoutLines(after[list]) ? [] : [`${name} changed`],
  ),
  ...(withoutLines(before.week) === withoutLines(after.week)
    ? []
    : ['Its template of the week changed; your plan keeps its own week']),
]
