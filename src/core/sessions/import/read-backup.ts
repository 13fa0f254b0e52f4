/**
 * The export of Super Productivity as JSON ("complete backup"): tasks with the time spent on each day, also those that were
 * archived. Nothing of a foreign object is merged into one of ours.
 */
import { z } from 'zod'
import { parseDay } from '../../time/day.ts'
import { i18n } from '../../words/i18n.ts'
import { LEAST_SESSION_MS } from '../hand-made.ts'
import type { Gatherer } from './gather.ts'
import { titleText } from './texts.ts'

const Task = z.object({
  title: z.string().catch(''),
  projectId: z.string().nullish().catch(null),
  parentId: z.string().nullish().catch(null),
  subTaskIds: z.array(z.unknown()).catch([]),
  timeSpentOnDay: z.unknown(),
})
type Task = z.output<typeof Task>

type Fields = ReadonlyMap<string, unknown>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : new Map()

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce((inner: unknown, name) => fieldsOf(inner).get(name), value)

/** Where tasks are, in exports of all ages; those in use come first. */
const TASK_PLACES: readonly (readonly string[])[] = [
  ['task', 'entities'],
  ['archiveYoung', 'task', 'entities'],
  ['archiveOld', 'task', 'entities'],
  ['taskArchive', 'entities'],
]

/** Of an export as a whole; newer ones stand in an envelope. */
const contentOf = (json: unknown): unknown => {
  const inner = at(json, 'data')
  return TASK_PLACES.some((path) => at(inner, ...path) !== undefined) ? inner : json
}

/** Whether this is such an export at all. */
export const isBackup = (json: unknown): boolean =>
  TASK_PLACES.some((path) => typeof at(contentOf(json), ...path) === 'object')

const tasksOf = (content: unknown): Map<string, Task> => {
  const tasks = new Map<string, Task>()
  for (const path of TASK_PLACES) {
    for (const [id, value] of fieldsOf(at(content, ...path))) {
      const task = Task.safeParse(value)
      if (task.success && !tasks.has(id)) tasks.set(id, task.data)
    }
  }
  return tasks
}

const DAY_MS = 86_400_000

/** Reads the tasks; the number of a task stands for its line. */
export const readBackup = (json: unknown, { add, skip }: Gatherer): void => {
  const content = contentOf(json)
  const tasks = tasksOf(content)
  const projects = fieldsOf(at(content, 'project', 'entities'))
  let number = 0
  for (const task of tasks.values()) {
    number += 1
    // The time of a task with parts is the sum of theirs.
    if (task.subTaskIds.length > 0) continue
    const project = titleText(String(at(projects.get(task.projectId ?? ''), 'title') ?? ''))
    const parent = titleText(tasks.get(task.parentId ?? '')?.title ?? '')
    for (const [day, lengthMs] of [...fieldsOf(task.timeSpentOnDay)].toSorted(([a], [b]) =>
      a < b ? -1 : 1,
    )) {
      if (lengthMs === 0) continue
      const isLength = typeof lengthMs === 'number' && Number.isFinite(lengthMs) && lengthMs > 0
      if (parseDay(day) === null || !isLength)
        skip(number, i18n.t('It does not say on which day it was, or how long.'))
      else if (lengthMs < LEAST_SESSION_MS) skip(number, i18n.t('It lasts less than a second.'))
      else if (lengthMs > DAY_MS) skip(number, i18n.t('It lasts longer than a day.'))
      else {
        add({
          line: number,
          when: { kind: 'day', day, lengthMs: Math.round(lengthMs), startSecond: null },
          member: '',
          title: titleText(task.title),
          place: [project, parent].filter((text) => text !== '').join(' → '),
          note: '',
        })
      }
    }
  }
}
