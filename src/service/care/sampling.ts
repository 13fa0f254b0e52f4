/**
 * Sample data to look around with: it lies in a folder of its own, and the service goes over to it and back. The learner's
 * database stays open all the while, so that nobody else takes it, but nothing runs over it.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CareOperationName } from '#contract/operations/care.ts'
import { isEmpty } from '#core/care/model.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { fail, failureOfOpening } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { createInProcessClient } from '../in-process-client.ts'
import type { Tools } from '../running-service.ts'
import { makeSample } from '../sample/make-sample.ts'
import type { ServiceOptions } from '../service.ts'
import type { Care } from './care.ts'
import { idleService } from './idle-service.ts'

/** No other program would call a folder so: whatever has this name goes. */
const SAMPLE_FOLDER = 'roadbook-sample'

const timerOn = (): string =>
  i18n.t('The timer is on. Finish or stop what runs first, so that no minute of it can be lost.')

export const isSampleFailure = () =>
  fail('CONFLICT', i18n.t('This is sample data. Leave it first, with the button at the top.'))

/** What takes care of the learner's own data would only seem to do so. */
const OF_OWN_DATA: ReadonlySet<CareOperationName> = new Set([
  'backup.make',
  'restore.apply',
  'care.reset',
  'care.start-empty',
  'care.salvage',
  'move.preview',
  'move.apply',
])

export const isOfOwnData = (op: CareOperationName): boolean => OF_OWN_DATA.has(op)

/** Also what a host that was killed has left; only for whoever holds the database of this folder. */
export const removeSample = (dataFolder: string): void =>
  rmSync(join(dataFolder, SAMPLE_FOLDER), { recursive: true, force: true, maxRetries: 3 })

type Nothing = Record<string, never>

export type Sampling = {
  readonly open: () => Promise<Outcome<Nothing>>
  readonly leave: () => Promise<Outcome<Nothing>>
  /** For the end of the host. */
  readonly close: () => void
}

export type SamplingOptions = {
  readonly options: ServiceOptions
  readonly tools: Tools
  /** What is in use. */
  readonly care: () => Care
  readonly create: (options: ServiceOptions) => Care
  /** Goes on with another; every window reads everything again. */
  readonly use: (care: Care) => void
}

export const createSampling = ({ options, tools, care, create, use }: SamplingOptions): Sampling => {
  /** The learner's own data while a sample is open. */
  let own: Care | null = null

  /** Timers of another database say nothing about this one's: windows and tray are told how it stands. */
  const tellTimer = async (): Promise<void> => {
    const running = care().slot.running()
    if (running === null) return
    const answer = await createInProcessClient(running.dispatch, tools.hub).call('timer.get', {})
    if (answer.ok) tools.hub.emit({ type: 'timer', timer: answer.value })
  }

  const goOnWith = async (next: Care): Promise<Outcome<Nothing>> => {
    use(next)
    await tellTimer()
    return ok({})
  }

  const make = async (from: Care): Promise<Outcome<Care>> => {
    const running = idleService(from.slot, timerOn)
    if (!running.ok) return running
    const dataFolder = join(from.dataFolder, SAMPLE_FOLDER)
    const ownDataWaits = !isEmpty(running.value.db.contents())
    const sample: ServiceOptions = { ...options, dataFolder, isSample: true, ownDataWaits, backups: 'none' }
    removeSample(from.dataFolder)
    const made = await makeSample(sample, { learner: running.value, ...tools })
    if (!made.ok) return made
    const next = create(sample)
    next.slot.open()
    const error = next.slot.error()
    if (error === null) return ok(next)
    next.close()
    return { ok: false, error: failureOfOpening(error) }
  }

  const open = async (): Promise<Outcome<Nothing>> => {
    const from = care()
    if (from.isSample) return fail('CONFLICT', i18n.t('The sample data is open already.'))
    return await from.restoring.alone(async () => {
      let isOpen = false
      try {
        const made = await make(from)
        if (!made.ok) return made
        isOpen = true
        own = from
        from.slot.rest()
        return await goOnWith(made.value)
      } finally {
        if (!isOpen) removeSample(from.dataFolder)
      }
    })
  }

  const leave = async (): Promise<Outcome<Nothing>> => {
    if (own === null) return fail('CONFLICT', i18n.t('No sample data is open.'))
    const back = own
    own = null
    care().close()
    try {
      removeSample(back.dataFolder)
    } catch (error) {
      // Another program looks into it: the next start removes it.
      tools.log({ id: tools.newId(), op: 'sample', error })
    }
    back.slot.wake()
    return await goOnWith(back)
  }

  return {
    open,
    leave,
    close: () => {
      if (own === null) return
      own.close()
      removeSample(own.dataFolder)
      own = null
    },
  }
}
