/** What the plan puts into a calendar: its slots, and phases and projects on the whole days the slots give them. */
import type { WorkKind } from '../planning/model.ts'
import type { Link, TopicStatus } from '../roadmap/model.ts'
import { addDays } from '../time/day.ts'
import { i18n } from '../words/i18n.ts'
import type { CalendarEvent } from './ics.ts'
import { eventUid } from './ics.ts'
import type { CalendarOptions } from './options.ts'

/** Instants (UTC ms), or whole days of which `endDay` is the first after it. */
export type ItemTime =
  | { readonly startMs: number; readonly endMs: number }
  | { readonly startDay: string; readonly endDay: string }

export type ItemKind = 'slot' | 'phase' | 'project'

export type PlannedItem = {
  /** Of the slot, phase or project: the same for as long as there is one. */
  readonly id: string
  readonly kind: ItemKind
  readonly phaseId: string
  readonly title: string
  /** Of a phase: `done` once all that is planned of it is. */
  readonly status: TopicStatus
  readonly description: string
  readonly category: string
  readonly links: readonly Link[]
  readonly time: ItemTime
  /** First and last day it touches where it is planned, as ISO text. */
  readonly firstDay: string
  readonly lastDay: string
  /** What it has for calendars that never saw it. */
  readonly sequence: number
  readonly updatedMs: number
}

/** What calendars sort by, and show. */
const kindText = (kind: WorkKind): string =>
  i18n.t('{kind, select, learn {Learn} practice {Practice} build {Build} review {Review} other {Rest}}', {
    kind,
  })

const MS_PER_MINUTE = 60_000

/** A slot with all that a calendar says about it. */
export type SlotOfPlan = {
  readonly id: string
  readonly phaseId: string
  readonly roadmapTitle: string
  readonly phaseTitle: string
  readonly blockTitle: string
  readonly title: string
  readonly detail: string
  readonly status: TopicStatus
  readonly links: readonly Link[]
  readonly kind: WorkKind
  readonly day: string
  readonly startMs: number
  readonly minutes: number
  readonly sequence: number
  readonly updatedMs: number
}

const notEmpty = (parts: readonly string[]): string[] => parts.filter((part) => part.trim() !== '')

/** Only what the slot and its topic hold, nothing that passes: an unchanged slot gives the same bytes. */
const slotItem = (slot: SlotOfPlan): PlannedItem => ({
  id: slot.id,
  kind: 'slot',
  phaseId: slot.phaseId,
  title: slot.title,
  status: slot.status,
  description: notEmpty([
    kindText(slot.kind),
    slot.detail,
    notEmpty([slot.roadmapTitle, slot.phaseTitle, slot.blockTitle]).join(' → '),
  ]).join('\n'),
  category: kindText(slot.kind),
  links: slot.links,
  time: { startMs: slot.startMs, endMs: slot.startMs + slot.minutes * MS_PER_MINUTE },
  firstDay: slot.day,
  lastDay: slot.day,
  sequence: slot.sequence,
  updatedMs: slot.updatedMs,
})

/** Something to build in a phase. */
export type ProjectOfPlan = {
  readonly id: string
  readonly phaseId: string
  readonly title: string
  readonly detail: string
  readonly done: boolean
}

const wholeDays = (firstDay: string, lastDay: string) => ({
  time: { startDay: firstDay, endDay: addDays(lastDay, 1) },
  firstDay,
  lastDay,
})

const isClosed = ({ status }: SlotOfPlan): boolean => status === 'done' || status === 'skipped'

/** What all slots of a phase say about it. */
type PlannedPhase = {
  readonly id: string
  readonly title: string
  readonly roadmapTitle: string
  readonly firstDay: string
  readonly lastDay: string
  readonly isDone: boolean
  readonly updatedMs: number
}

const phasesOf = (slots: readonly SlotOfPlan[]): PlannedPhase[] => {
  const phases = new Map<string, PlannedPhase>()
  for (const slot of slots) {
    const { phaseId: id, phaseTitle: title, roadmapTitle, day, updatedMs } = slot
    const known = phases.get(id)
    phases.set(id, {
      id,
      title,
      roadmapTitle,
      firstDay: known === undefined || day < known.firstDay ? day : known.firstDay,
      lastDay: known === undefined || day > known.lastDay ? day : known.lastDay,
      isDone: (known?.isDone ?? true) && isClosed(slot),
      updatedMs: Math.max(known?.updatedMs ?? updatedMs, updatedMs),
    })
  }
  return [...phases.values()]
}

const phaseItem = (phase: PlannedPhase): PlannedItem => ({
  id: phase.id,
  kind: 'phase',
  phaseId: phase.id,
  title: phase.title,
  status: phase.isDone ? 'done' : 'pending',
  description: phase.roadmapTitle,
  category: i18n.t('Phase'),
  links: [],
  ...wholeDays(phase.firstDay, phase.lastDay),
  sequence: 0,
  updatedMs: phase.updatedMs,
})

/** A project has no time of its own: it is to be there on the last day that is planned for its phase. */
const projectItem = (project: ProjectOfPlan, phase: PlannedPhase): PlannedItem => ({
  id: project.id,
  kind: 'project',
  phaseId: phase.id,
  title: project.title,
  status: project.done ? 'done' : 'pending',
  description: notEmpty([project.detail, `${phase.roadmapTitle} → ${phase.title}`]).join('\n'),
  category: i18n.t('Project'),
  links: [],
  ...wholeDays(phase.lastDay, phase.lastDay),
  sequence: 0,
  updatedMs: phase.updatedMs,
})

/** Phases by their slots, and their projects; a phase without slots has no days to stand on. */
const allDayItems = (slots: readonly SlotOfPlan[], projects: readonly ProjectOfPlan[]): PlannedItem[] =>
  phasesOf(slots).flatMap((phase) => {
    const own = projects.filter(({ phaseId }) => phaseId === phase.id)
    return [phaseItem(phase), own.map((project) => projectItem(project, phase))].flat()
  })

/** All that the plan puts into a calendar: whole days first, then slots in the order given. */
export const plannedItems = (
  slots: readonly SlotOfPlan[],
  projects: readonly ProjectOfPlan[],
  { allDay }: Pick<CalendarOptions, 'allDay'>,
): PlannedItem[] => [...(allDay ? allDayItems(slots, projects) : []), ...slots.map(slotItem)]

const MARKS: Readonly<Record<TopicStatus, string>> = {
  done: '✓ ',
  'in-progress': '◐ ',
  skipped: '– ',
  pending: '',
}

/** Its title, with a mark when progress is asked for. */
export const shownTitle = (
  { title, status }: Pick<PlannedItem, 'title' | 'status'>,
  { progress }: Pick<CalendarOptions, 'progress'>,
): string => (progress ? `${MARKS[status]}${title}` : title)

const linkLine = ({ title, url }: Link): string => (title === '' || title === url ? url : `${title}: ${url}`)

/** How it is written: the number and the stamp are those that calendars were told. */
export const itemEvent = (
  item: PlannedItem,
  options: CalendarOptions,
  { sequence, updatedMs }: { readonly sequence: number; readonly updatedMs: number },
): CalendarEvent => {
  const [link] = item.links
  const isSlot = item.kind === 'slot'
  return {
    uid: eventUid(item.id),
    sequence,
    updatedMs,
    ...item.time,
    summary: shownTitle(item, options),
    ...(options.titlesOnly
      ? {}
      : {
          description: [item.description, ...item.links.map(linkLine)].join('\n'),
          categories: [item.category],
          ...(link === undefined ? {} : { url: link.url }),
        }),
    ...(isSlot && options.alarmMinutes !== null ? { alarmMinutes: options.alarmMinutes } : {}),
  }
}
