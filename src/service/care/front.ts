/**
 * What hosts talk to: the service over the database while that is open, and the care of the data always. The database can be
 * closed and another put in its place while windows stay open; they read everything again.
 */
import { Request } from '#contract/envelope.ts'
import type { Reply } from '#contract/envelope.ts'
import type { Failure } from '#contract/errors.ts'
import { ChangedArea } from '#contract/events.ts'
import { isOperationName, operations } from '#contract/operations.ts'
import { careOperations } from '#contract/operations/care.ts'
import type { CareOperationName } from '#contract/operations/care.ts'
import type { BackupKind } from '#core/care/model.ts'
import { isEmpty } from '#core/care/model.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import type { Db } from '#db/database.ts'
import type { OpenError } from '#db/open-error.ts'
import { createEventHub } from '../event-hub.ts'
import type { EventHub } from '../event-hub.ts'
import { fail, failureOfOpening, failureOfStorage, internalFailure } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { createInProcessClient } from '../in-process-client.ts'
import { createLog } from '../log-file.ts'
import type { LogEntry } from '../log-file.ts'
import { createIds } from '../new-id.ts'
import { checked, parse } from '../parse-call.ts'
import type { Service, ServiceOptions } from '../service.ts'
import { nodeSchedule } from '../timer/clocks.ts'
import { warmUp } from '../warm-up.ts'
import { speakAsChosen, speakAsSystem } from '../words/speak-as-chosen.ts'
import { createCare } from './care.ts'
import type { Care } from './care.ts'
import { driveCare } from './care-driver.ts'
import { careHandlers } from './care-handlers.ts'
import { riskOf } from './risky-steps.ts'
import { createSampling, isOfOwnData, isSampleFailure, removeSample } from './sampling.ts'

type AnyCareHandler = (input: unknown, care: Care) => Outcome<unknown> | Promise<Outcome<unknown>>

const isCareOperation = (op: unknown): op is CareOperationName =>
  typeof op === 'string' && Object.hasOwn(careOperations, op)

const opOf = (request: unknown): unknown =>
  typeof request === 'object' && request !== null && 'op' in request ? request.op : undefined

const isWrite = (op: unknown): boolean =>
  typeof op === 'string' && isOperationName(op) && operations[op].kind === 'write'

const movedFailure = (): Failure => ({
  code: 'CORRUPT',
  message: i18n.t(
    'The database was moved or removed while Roadbook has it open. Put it back, or let Roadbook write it again.',
  ),
})

type Line = {
  /** Another one after the data was moved. */
  readonly care: () => Care
  readonly log: (entry: LogEntry) => void
  readonly keepsBackups: boolean
  /** The host ends after a call: nothing can be finished later. */
  readonly isBrief: boolean
}

const answerCare = async (line: Line, request: unknown): Promise<Reply> => {
  const care = line.care()
  let op = '?'
  try {
    const envelope = parse(Request, request)
    if (!envelope.ok) return envelope
    op = envelope.value.op
    if (!isCareOperation(op)) return fail('NOT_FOUND', i18n.t('This version of Roadbook cannot do that.'))
    if (care.isSample && isOfOwnData(op)) return isSampleFailure()
    const input = parse(operations[op].input, envelope.value.input)
    if (!input.ok) return input
    return checked(op, await (careHandlers[op] as AnyCareHandler)(input.value, care))
  } catch (error) {
    const id = care.newId()
    line.log({ id, op, error })
    return { ok: false, error: failureOfStorage(error) ?? internalFailure(id) }
  }
}

/** What there was before a risky step; where it cannot be kept, only what can be undone goes on. */
const keepBefore = async (line: Line, kind: BackupKind): Promise<Failure | null> => {
  const care = line.care()
  const db = care.slot.db()
  if (db === null || isEmpty(db.contents())) return null
  const kept = care.backups.make(db, kind)
  const isUndone = kind === 'before-replan' || kind === 'before-removal'
  // What can be undone does not wait: the copy is made, and only that it is checked takes a moment longer.
  if (isUndone && !line.isBrief) return null
  const outcome = await kept
  return outcome.ok || isUndone ? null : outcome.error
}

const whyNotRunning = (line: Line, request: unknown): Failure => {
  const care = line.care()
  const error = care.slot.error()
  if (error !== null) return failureOfOpening(error)
  const id = care.newId()
  line.log({ id, op: String(opOf(request)), error: 'the service is closed' })
  return internalFailure(id)
}

const answerService = async (line: Line, request: unknown): Promise<Reply> => {
  const care = line.care()
  const { keepsBackups } = line
  const isWriting = isWrite(opOf(request))
  if (isWriting && care.restoring.isBusy())
    return fail(
      'BUSY',
      i18n.t('The data is being replaced or moved just now. Nothing was changed; try again in a moment.'),
    )
  if (isWriting && !care.slot.isInPlace()) {
    const error = movedFailure()
    care.trouble.note(error)
    return { ok: false, error }
  }
  const risk = keepsBackups && !care.isSample ? riskOf(request) : null
  const notKept = risk === null ? null : await keepBefore(line, risk)
  if (notKept !== null) return { ok: false, error: notKept }
  const running = care.slot.running()
  if (running === null) return { ok: false, error: whyNotRunning(line, request) }
  const reply = await running.dispatch(request)
  if (isWriting) care.trouble.note(reply.ok ? null : reply.error)
  return reply
}

/** Backups and checks that come by themselves; of a sample, and where the host ends after a call, there are none. */
const drive = (care: Care, { backups, host, schedule = nodeSchedule }: ServiceOptions): (() => void) =>
  backups === 'none' || host === 'cli' || care.isSample ? () => undefined : driveCare(care, schedule)

/** Before anyone else listens: they may say something of it. */
const followChosenLanguage = (hub: EventHub, db: () => Db | null, options: ServiceOptions): void => {
  speakAsSystem(options)
  hub.subscribe((event) => {
    const open = db()
    if (event.type === 'changed' && event.areas.includes('settings') && open !== null)
      speakAsChosen(open, options)
  })
}

/** Opens the database where it can be; `error` says why it could not. */
export const createFront = (
  options: ServiceOptions,
): { readonly service: Service; readonly error: OpenError | null } => {
  const clock = options.clock ?? Date.now
  const newId = options.newId ?? createIds(clock)
  const logIn = (dataFolder: string) => options.log ?? createLog(dataFolder, clock)
  let writeLog = logIn(options.dataFolder)
  const hub = createEventHub((error) => writeLog({ id: newId(), op: 'event', error }))
  followChosenLanguage(hub, () => care.slot.db(), options)
  const onChange = (): void => hub.emit({ type: 'changed', areas: ['care'] })
  const onReplaced = (): void => hub.emit({ type: 'changed', areas: [...ChangedArea.options] })
  const log = (entry: LogEntry): void => {
    writeLog(entry)
    // Nobody waits for an answer of the timer: that it cannot be stored is told to everyone.
    if (entry.op === 'timer') care.trouble.note(failureOfStorage(entry.error))
  }
  /** What is done with the data goes on, whatever becomes of this. */
  const attempt = (op: string, work: () => void): void => {
    try {
      work()
    } catch (error) {
      writeLog({ id: newId(), op, error })
    }
  }
  const create = (given: ServiceOptions): Care => createCare(given, tools)
  const enter = (dataFolder: string): Outcome<object> => {
    const next = create({ ...options, dataFolder })
    next.slot.open()
    const error = next.slot.error()
    if (error !== null) {
      next.close()
      return { ok: false, error: failureOfOpening(error) }
    }
    care.close()
    writeLog = logIn(dataFolder)
    attempt('desktop', () => options.desktop?.moved(dataFolder))
    use(next)
    return ok({})
  }
  const use = (next: Care): void => {
    stop()
    care = next
    stop = drive(care, options)
    onReplaced()
  }
  const sampling = createSampling({
    options,
    tools: { hub, clock, newId, log },
    care: () => care,
    create,
    use,
  })
  const tools = { hub, clock, newId, log, onChange, onReplaced, enter, sampling }
  let care = create(options)
  care.slot.open()
  // Left by a host that was killed.
  if (care.slot.error() === null) attempt('sample', () => removeSample(options.dataFolder))
  let stop = drive(care, options)

  const line: Line = {
    care: () => care,
    log: (entry) => writeLog(entry),
    keepsBackups: options.backups !== 'none',
    isBrief: options.host === 'cli',
  }
  const dispatch: Service['dispatch'] = (request) =>
    isCareOperation(opOf(request)) ? answerCare(line, request) : answerService(line, request)
  const service: Service = {
    dispatch,
    subscribe: hub.subscribe,
    announce: hub.emit,
    client: createInProcessClient(dispatch, hub),
    timer: { signal: (signal) => care.slot.running()?.timer.signal(signal) },
    warmUp: () => warmUp(dispatch, () => care.slot.running() !== null),
    close: () => {
      stop()
      care.close()
      attempt('sample', sampling.close)
    },
  }
  return { service, error: care.slot.error() }
}
