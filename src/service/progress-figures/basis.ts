/**
 * What all figures are made of, read once for each state of the database: choosing another range, a phase or the next page
 * of topics reads nothing again.
 */
import { chosenTopics } from '#core/planning/topics.ts'
import { groupBy } from '#core/grouping.ts'
import { studyTime, timeByTopic } from '#core/progress/study-time.ts'
import type { StudyRun, StudyTime } from '#core/progress/study-time.ts'
import { createStudyClock, studyClocks } from '#core/sessions/study-clock.ts'
import { resolveZone } from '#core/time/zone.ts'
import {
  findTopicIds,
  lastDone,
  listFigureBlocks,
  listFigurePhases,
  listFigureSlots,
  listFigureTopics,
  listStudyRuns,
} from '#db/figures-repo.ts'
import type { FigureBlock, FigurePhase, FigureSlot, FigureTopic } from '#db/figures-repo.ts'
import { findActivePlan, listRunningPlans } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { findRoadmap } from '#db/roadmap-repo.ts'
import type { RoadmapHead } from '#db/roadmap-repo.ts'
import { writeStamp } from '#db/write-stamp.ts'
import type { ReadCall, Runtime } from '../runtime.ts'
import { loadSettings } from '../settings.ts'

export type Basis = {
  readonly plan: StoredPlan
  readonly roadmap: RoadmapHead
  readonly dayStartMinute: number
  /** Those of the document as it is now. */
  readonly phases: readonly FigurePhase[]
  /** Of the roadmap, in its order, also those that are put aside. */
  readonly topics: readonly FigureTopic[]
  /** Those that count: chosen, scheduled, and not skipped. */
  readonly counted: readonly FigureTopic[]
  readonly isCounted: (topicId: string) => boolean
  /** Number of the study day on which a topic was done; null when it is not, or was from the beginning. */
  readonly doneDay: (topic: Pick<FigureTopic, 'id' | 'status'>) => number | null
  readonly phaseTitle: (phaseId: string) => string
  /** The phase of a topic of this roadmap. */
  readonly phaseOf: (topicId: string | null) => string | null
  /** All sessions, whatever they were on. */
  readonly runs: readonly StudyRun[]
  readonly all: StudyTime
  /** Focus time of each topic by kind of work. */
  readonly timeOf: ReturnType<typeof timeByTopic>
  /** Slots with the days the week shows them on, in order of time: those of the plan, and of all running plans. */
  readonly slots: readonly BasisSlot[]
  readonly runningSlots: readonly BasisSlot[]
  /** The plan's slots by topic. */
  readonly slotsOf: ReadonlyMap<string, readonly BasisSlot[]>
}

/** `day` is a number. */
export type BasisSlot = FigureSlot & { readonly day: number }

type Tree = { readonly phases: readonly FigurePhase[]; readonly blocks: readonly FigureBlock[] }

/** Topics stand under their ids here; keys are for documents. */
const idsCounted = (
  topics: readonly FigureTopic[],
  { phases, blocks }: Tree,
  { settings, roadmapId }: StoredPlan,
  { db }: ReadCall,
): ReadonlySet<string> => {
  const nodes = topics
    .filter(({ archived }) => !archived)
    .map(({ id, blockId, days, optional, status }) => ({ key: id, blockId, days, optional, status }))
  const topicsOf = groupBy(nodes, ({ blockId }) => blockId)
  const blocksOf = groupBy(
    blocks.filter(({ archived }) => !archived),
    ({ phaseId }) => phaseId,
  )
  const tree = {
    phases: phases
      .filter(({ archived }) => !archived)
      .map(({ id, optional }) => ({
        optional,
        blocks: (blocksOf.get(id) ?? []).map((block) => ({
          option: block.option,
          topics: topicsOf.get(block.id) ?? [],
        })),
      })),
  }
  const leftOut = findTopicIds(db, roadmapId, settings.choices.leftOut)
  return new Set(chosenTopics(tree, { ...settings.choices, leftOut }).map(({ key }) => key))
}

type TopicParts = Pick<Basis, 'phases' | 'topics' | 'counted' | 'isCounted' | 'phaseTitle' | 'phaseOf'>

const readTopics = (plan: StoredPlan, call: ReadCall): TopicParts => {
  const { roadmapId } = plan
  const phases = listFigurePhases(call.db, roadmapId)
  const blocks = listFigureBlocks(call.db, roadmapId)
  const topics = listFigureTopics(call.db, roadmapId)
  const ids = idsCounted(topics, { phases, blocks }, plan, call)
  const phaseOfBlock = new Map(blocks.map(({ id, phaseId }) => [id, phaseId]))
  const phaseOf = new Map<string | null, string>()
  for (const { id, blockId } of topics) phaseOf.set(id, phaseOfBlock.get(blockId) ?? '')
  const titles = new Map(phases.map(({ id, title }) => [id, title]))
  return {
    phases: phases.filter(({ archived }) => !archived),
    topics,
    counted: topics.filter(({ id }) => ids.has(id)),
    isCounted: (topicId) => ids.has(topicId),
    phaseTitle: (phaseId) => titles.get(phaseId) ?? '',
    phaseOf: (topicId) => phaseOf.get(topicId) ?? null,
  }
}

export const doneDays = (dayStartMinute: number, { db }: ReadCall): Basis['doneDay'] => {
  const done = lastDone(db)
  const clockOf = studyClocks(dayStartMinute)
  return ({ id, status }) => {
    const became = status === 'done' ? done.get(id) : undefined
    return became === undefined ? null : clockOf(became.zone).dayAt(became.atMs)
  }
}

const hasDay = (slot: FigureSlot): slot is BasisSlot => slot.day !== null

/** Slots whose day is meant in another zone are where the calendar of this one has them. */
const readSlots = (plan: StoredPlan, { db }: ReadCall): Pick<Basis, 'slots' | 'runningSlots' | 'slotsOf'> => {
  const { zone } = resolveZone(plan.settings.zone)
  const calendar = createStudyClock(zone, 0)
  const shown = (slot: FigureSlot): BasisSlot =>
    hasDay(slot) ? slot : { ...slot, day: calendar.dayAt(slot.startMs) }
  // The plan's own say what they were planned as, also those from before it moved to another zone.
  const slots = listFigureSlots(db, plan.id, null).map(shown)
  const others = listRunningPlans(db).filter(({ id }) => id !== plan.id)
  return {
    slots,
    slotsOf: groupBy(slots, ({ topicId }) => topicId),
    runningSlots: [...slots, ...others.flatMap(({ id }) => listFigureSlots(db, id, zone).map(shown))],
  }
}

const readBasis = (plan: StoredPlan, roadmap: RoadmapHead, call: ReadCall): Basis => {
  const { dayStartMinute } = loadSettings(call.db)
  const runs = listStudyRuns(call.db)
  return {
    plan,
    roadmap,
    dayStartMinute,
    ...readTopics(plan, call),
    ...readSlots(plan, call),
    doneDay: doneDays(dayStartMinute, call),
    runs,
    all: studyTime(runs, { dayStartMinute }),
    timeOf: timeByTopic(runs),
  }
}

const latest = new WeakMap<Runtime, { readonly stamp: number; readonly basis: Basis | null }>()

/** Null while there is no plan. */
export const loadBasis = (call: ReadCall): Basis | null => {
  const stamp = writeStamp(call.db)
  const known = latest.get(call.runtime)
  if (known?.stamp === stamp) return known.basis
  const plan = findActivePlan(call.db)
  const roadmap = plan === null ? null : findRoadmap(call.db, plan.roadmapId)
  const basis = plan === null || roadmap === null ? null : readBasis(plan, roadmap, call)
  latest.set(call.runtime, { stamp, basis })
  return basis
}
