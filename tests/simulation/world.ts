/** A learner with a plan, over the real service: what is known of them, and how their days pass. */
import { instantOf, dayAt } from '#core/time/zone.ts'
import type { Failure } from '#contract/errors.ts'
import type { Input, OperationName, Output } from '#contract/operations.ts'
import type { Result } from '#core/result.ts'
import { openTestService } from '../support/test-service.ts'
import type { TestService } from '../support/test-service.ts'
import { documentReader, mainDocument, sideDocument } from './documents.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { readStored } from './stored.ts'
import type { Stored } from './stored.ts'

export const START_DAY = '2026-08-31'
export const WEEKS = 40

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC', 'Asia/Kolkata']

export type World = {
  readonly seed: number
  readonly random: Random
  readonly zone: string
  service: TestService
  /** The learner's document as it is now. */
  text: string
  readonly roadmapId: string
  readonly sidePlanId: string
  /** What happened, day after day; the last lines are shown when something is wrong. */
  readonly diary: string[]
  readonly counts: Map<string, number>
  /** Minutes each topic really takes this learner, known from when they meet it. */
  readonly really: Map<string, number>
  /** Minutes of each topic counted along, and at how many of them it is time to take stock: looking costs more. */
  readonly tally: Map<string, number>
  readonly due: Map<string, number>
  /** When the last session ended. */
  lastSessionEndMs: number
  optionsChanged: number
}

export const nowOf = ({ service }: World): number => service.clocks.wall()

export const todayOf = (world: World): string =>
  dayAt({ instantMs: nowOf(world), zone: world.zone, dayStartMinute: 0 })

/** Lets time pass up to a local time; never back. */
export const goTo = (world: World, day: string, minuteOfDay: number): void => {
  const ms = instantOf({ day, minuteOfDay, zone: world.zone })
  if (ms > nowOf(world)) world.service.setNow(ms)
}

export const look = ({ service }: World): Stored => readStored(service.dataFolder)

export const note = (world: World, what: string): void => {
  world.diary.push(`${new Date(nowOf(world)).toISOString()} ${what}`)
}

export const count = ({ counts }: World, what: string): void => {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

/** What a learner may be told; anything else is a fault of the app. */
const REFUSALS = new Set<Failure['code']>(['CONFLICT', 'INVALID', 'NOT_FOUND'])

/** Calls an operation that the service may refuse with good reason. */
export const attempt = async <N extends OperationName>(
  world: World,
  op: N,
  input: Input<N>,
): Promise<Result<Output<N>, Failure>> => {
  const answer = await world.service.service.client.call(op, input)
  if (!answer.ok && !REFUSALS.has(answer.error.code)) {
    throw new Error(
      `${op}: ${answer.error.code} ${answer.error.message} ${JSON.stringify(world.service.logged)}`,
    )
  }
  return answer
}

const importDocument = async ({ call }: TestService, text: string): Promise<string> => {
  const draft = await call('draft.read', { source: { from: 'text', name: 'roadmap.md', text } })
  const { roadmaps } = await call('roadmap.import', { draftId: draft.draftId })
  return roadmaps[0]?.id ?? ''
}

const planIt = async (service: TestService, roadmapId: string, zone: string): Promise<string> => {
  const roadmap = { roadmapId }
  const { settings } = await service.call('plan.defaults', { roadmap })
  const made = await service.call('plan.make', { roadmap, settings: { ...settings, zone, start: START_DAY } })
  return made.plan.id
}

const optionsOf = (zone: string) => ({ reader: documentReader, systemZone: () => zone })

/** A learner who has just planned one roadmap, with another one resting. */
export const createWorld = async (seed: number): Promise<World> => {
  const random = createRandom(seed)
  const zone = random.pick(ZONES) ?? 'UTC'
  const nowMs = instantOf({ day: START_DAY, minuteOfDay: 8 * 60, zone })
  const service = await openTestService({ ...optionsOf(zone), nowMs })
  const sidePlanId = await planIt(service, await importDocument(service, sideDocument), zone)
  const roadmapId = await importDocument(service, mainDocument)
  await planIt(service, roadmapId, zone)
  return {
    seed,
    random,
    zone,
    service,
    text: mainDocument,
    roadmapId,
    sidePlanId,
    really: new Map(),
    tally: new Map(),
    due: new Map(),
    lastSessionEndMs: 0,
    diary: [],
    counts: new Map(),
    optionsChanged: 0,
  }
}

/** The app is closed and opened again. */
export const restart = async (world: World): Promise<void> => {
  const { dataFolder, clocks, service } = world.service
  service.close()
  world.service = await openTestService({ ...optionsOf(world.zone), dataFolder, clocks })
}
