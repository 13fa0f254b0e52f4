/** Makes sample data: the longest built-in roadmap, planned a quarter of a year ago and studied since as a learner would. */
import { join } from 'node:path'
import type { Client } from '#contract/client.ts'
import type { Failure } from '#contract/errors.ts'
import type { Settings } from '#contract/operations/app.ts'
import type { Input, OperationName, Output } from '#contract/operations.ts'
import type { DaysOff, PlanSettings } from '#core/planning/model.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { ok } from '#core/result.ts'
import { addDays } from '#core/time/day.ts'
import { startOfWeek } from '#core/time/week.ts'
import { dayAt, instantOf, resolveZone } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import type { Db } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { writeSetting } from '#db/setting-repo.ts'
import { createEventHub } from '../event-hub.ts'
import { failureOfOpening } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { createInProcessClient } from '../in-process-client.ts'
import { startService } from '../running-service.ts'
import type { RunningService, Tools } from '../running-service.ts'
import type { ServiceOptions } from '../service.ts'
import { loadSettings } from '../settings.ts'
import { storeSampleHistory } from './store-history.ts'

const ROADMAP = 'python-backend-36-weeks'
const WEEKS = 13
const MORNING_MINUTE = 8 * 60
const EVENING = { startMinute: 18 * 60, minutes: 150 }
const SATURDAY = { startMinute: 16 * 60, minutes: 210 }
const SUNDAY = { startMinute: 16 * 60, minutes: 0 }

export type SampleTools = Tools & {
  /** The learner's own: what comes with the app has been read there, and of the database only how they like the app is. */
  readonly learner: Pick<RunningService, 'db' | 'builtIns'>
}

/** An answer of the service that ends the making. */
class NotMade extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super(failure.message)
    this.failure = failure
  }
}

type Call = <N extends OperationName>(op: N, input: Input<N>) => Promise<Output<N>>

const callOf =
  (client: Client): Call =>
  async (op, input) => {
    const answer = await client.call(op, input)
    if (!answer.ok) throw new NotMade(answer.error)
    return answer.value
  }

/** Theme, language, clock and the like stay as the learner has them; their feed does not come along. */
const takeSettings = (learner: Db, sample: Db): Settings => {
  const settings = learner.read(loadSettings)
  sample.write((db) => Object.entries(settings).forEach(([name, value]) => writeSetting(db, name, value)))
  return settings
}

/** Long weekends, one that was and one to come. */
const weekendFrom = (thursday: string): DaysOff => ({
  from: thursday,
  to: addDays(thursday, 3),
  name: i18n.t('Long weekend'),
})

const settingsFrom = (proposed: PlanSettings, start: string): PlanSettings => ({
  ...proposed,
  start,
  availability: recordOfWeek((day) => (day === 'sat' ? SATURDAY : day === 'sun' ? SUNDAY : EVENING)),
  daysOff: [weekendFrom(addDays(start, 6 * 7 + 3))],
})

/** Reads and plans the roadmap. */
const planThen = async (call: Call, start: string): Promise<Output<'plan.make'>['plan']> => {
  const draft = await call('draft.read', { source: { from: 'built-in', name: ROADMAP } })
  const roadmap = { draftId: draft.draftId, roadmapKey: draft.document.roadmaps[0]?.key ?? '' }
  const { settings } = await call('plan.defaults', { roadmap })
  return (await call('plan.make', { roadmap, settings: settingsFrom(settings, start) })).plan
}

/** What the learner does with the plan today: it follows what was studied, and something is pinned. */
const changeNow = async (call: Call, today: string): Promise<void> => {
  const thursday = addDays(startOfWeek(today, 'mon'), 2 * 7 + 3)
  await call('plan.change', {
    changes: [{ type: 'replan' }, { type: 'add-days-off', daysOff: weekendFrom(thursday) }],
  })
  const [slot] = await call('plan.slots', { from: addDays(today, 2), to: addDays(today, 9) })
  if (slot !== undefined)
    await call('plan.change', { changes: [{ type: 'pin-slot', slotId: slot.id, pinned: true }] })
}

const fill = async (sample: Db, options: ServiceOptions, tools: SampleTools): Promise<void> => {
  const { clock, newId, log, learner } = tools
  const { dayStartMinute } = takeSettings(learner.db, sample)
  const nowMs = clock()
  let atMs = nowMs
  const hub = createEventHub(() => undefined)
  const document = ok(await learner.builtIns.documentOf(ROADMAP))
  const reader = { read: () => Promise.resolve(document), close: () => undefined }
  // A host that runs no timer, serves no feed and makes no morning's plan.
  const brief: ServiceOptions = { ...options, reader, host: 'cli' }
  const running = startService(sample, brief, { hub, newId, log, clock: () => atMs })
  try {
    const call = callOf(createInProcessClient(running.dispatch, hub))
    const zone = resolveZone((await call('app.info', {})).zone).zone
    const today = dayAt({ instantMs: nowMs, zone, dayStartMinute })
    const start = addDays(startOfWeek(today, 'mon'), -7 * WEEKS)
    atMs = instantOf({ day: start, minuteOfDay: MORNING_MINUTE, zone })
    const plan = await planThen(call, start)
    atMs = nowMs
    sample.write((db) => storeSampleHistory(db, { plan, today, newId }))
    await changeNow(call, today)
  } finally {
    running.rest()
  }
}

/** Makes the database in the data folder of the options; there is none yet. */
export const makeSample = async (options: ServiceOptions, tools: SampleTools): Promise<Outcome<object>> => {
  const opened = openDatabase({ file: join(options.dataFolder, 'roadbook.db'), nowMs: tools.clock() })
  if (!opened.ok) return { ok: false, error: failureOfOpening(opened.error) }
  try {
    await fill(opened.value, options, tools)
    return ok({})
  } catch (error) {
    if (error instanceof NotMade) return { ok: false, error: error.failure }
    throw error
  } finally {
    opened.value.close()
  }
}
