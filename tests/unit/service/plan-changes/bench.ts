/** A planned sample with a clock, and what the tests of changes ask of it. */
import type { PlanChange } from '#core/planning/change.ts'
import type { Output } from '#contract/operations.ts'
import { openTestService, planSample } from '../../../support/test-service.ts'
import type { TestOptions, TestService } from '../../../support/test-service.ts'

export type Slot = Output<'plan.slots'>[number]
export type Settings = Output<'plan.make'>['plan']['settings']
export type Difference = Output<'plan.preview-change'>

export const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 10, day, hour, minute)

export type Bench = TestService & {
  readonly slots: () => Promise<Slot[]>
  readonly settings: () => Promise<Settings>
  readonly finish: () => Promise<string | null>
  readonly preview: (...changes: PlanChange[]) => Promise<Difference>
  readonly change: (...changes: PlanChange[]) => Promise<Output<'plan.change'>>
  readonly refused: (...changes: PlanChange[]) => Promise<{ code: string; message: string }>
  /** The first slot of a topic of the sample. */
  readonly slotOf: (key: string) => Promise<Slot>
  readonly topicId: (key: string) => Promise<string>
}

export const places = (slots: readonly Slot[]) =>
  slots.map(({ id, day, startMinute, minutes, pinned }) => [id, day, startMinute, minutes, pinned])

/**
 * Six topics of three hours, two hours at 18:00 from Monday, 23 November 2026, to Saturday: a, b and c until Saturday noon
 * so to say, then k1, k2 and x until Wednesday, 2 December.
 */
export const plannedBench = async (
  change: Partial<Settings> = {},
  options: TestOptions = {},
): Promise<Bench> => {
  const service = await openTestService(options)
  await planSample(service, change)
  const { call, failing } = service
  const slots = (): Promise<Slot[]> => call('plan.slots', {})
  const plan = async () => {
    const found = await call('plan.get', {})
    if (found === null) throw new Error('there is no plan')
    return found
  }
  return {
    ...service,
    slots,
    settings: async () => (await plan()).settings,
    finish: async () => (await plan()).finish.expected,
    preview: (...changes) => call('plan.preview-change', { changes }),
    change: (...changes) => call('plan.change', { changes }),
    refused: (...changes) => failing('plan.change', { changes }),
    slotOf: async (key) => {
      const found = (await slots()).find(({ topic }) => topic.key === key)
      if (found === undefined) throw new Error(`no slot of ${key}`)
      return found
    },
    topicId: async (key) => {
      const { roadmapId } = await plan()
      const view = await call('roadmap.get', { roadmapId })
      const topics = view.phases.flatMap((phase) => phase.blocks).flatMap((block) => block.topics)
      return topics.find((topic) => topic.key === key)?.id ?? ''
    },
  }
}
