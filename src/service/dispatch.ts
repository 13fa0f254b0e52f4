/**
 * The one way into the service: parse the request, run its handler (reads see one state, a write is one transaction),
 * parse what came out, answer. It never throws.
 */
import { Request } from '#contract/envelope.ts'
import type { Reply } from '#contract/envelope.ts'
import type { Failure } from '#contract/errors.ts'
import { isOperationName, operations } from '#contract/operations.ts'
import { careOperations } from '#contract/operations/care.ts'
import { i18n } from '#core/words/i18n.ts'
import { checkOutput, checked, parse } from './parse-call.ts'
import { fail, failureOfStorage, internalFailure } from './failures.ts'
import type { Outcome } from './failures.ts'
import type { LogEntry } from './log-file.ts'
import type { Handlers, ReadCall, WorkCall, WorkName, WriteCall } from './runtime.ts'
import { Rollback, writeCall } from './write-call.ts'
import type { WriteContext } from './write-call.ts'

export type DispatchOptions = WriteContext & {
  readonly handlers: Handlers
  readonly log: (entry: LogEntry) => void
}

/** Care answers its own, with or without a database. */
type HandledName = keyof Handlers

const isHandled = (op: string): op is HandledName => isOperationName(op) && !Object.hasOwn(careOperations, op)

/** A handler with its types taken off: the table's schemas guard both of its ends. */
type AnyHandler<C> = (input: unknown, call: C) => Outcome<unknown>
type AnyWork = (input: unknown, call: WorkCall) => Promise<Outcome<unknown>>

const WORK: Readonly<Record<WorkName, true>> = {
  'draft.read': true,
  'roadmap.built-in': true,
  'busy.read': true,
  'today.get': true,
  'status.get': true,
  'progress.forecast': true,
  'export.report': true,
  'export.roadmap': true,
  'session-import.read': true,
}

const runRead = (options: DispatchOptions, name: HandledName, input: unknown): Outcome<unknown> => {
  const { db, runtime, clock } = options
  const handler = options.handlers[name] as AnyHandler<ReadCall>
  const outcome = db.read((handle) => handler(input, { db: handle, runtime, nowMs: clock() }))
  return checked(name, outcome)
}

const runWrite = (options: DispatchOptions, name: HandledName, input: unknown): Outcome<unknown> => {
  const handler = options.handlers[name] as AnyHandler<WriteCall>
  return writeCall(options, (call) => {
    const result = handler(input, call)
    if (!result.ok) throw new Rollback(result.error)
    // Still inside: a result that is wrong takes its changes with it.
    return { ok: true as const, value: checkOutput(name, result.value) }
  })
}

const runWork = async (
  options: DispatchOptions,
  name: HandledName,
  input: unknown,
): Promise<Outcome<unknown>> => {
  const { db, runtime, clock } = options
  const handler = options.handlers[name] as AnyWork
  const nowMs = clock()
  const call: WorkCall = {
    runtime,
    nowMs,
    read: (work) => db.read((handle) => work({ db: handle, runtime, nowMs })),
  }
  return checked(name, await handler(input, call))
}

const run = (
  options: DispatchOptions,
  name: HandledName,
  input: unknown,
): Outcome<unknown> | Promise<Outcome<unknown>> => {
  if (Object.hasOwn(WORK, name)) return runWork(options, name, input)
  return operations[name].kind === 'write' ? runWrite(options, name, input) : runRead(options, name, input)
}

const failureOf = (error: unknown, op: string, { runtime, log }: DispatchOptions): Failure => {
  if (error instanceof Rollback) return error.failure
  const id = runtime.newId()
  log({ id, op, error })
  return failureOfStorage(error) ?? internalFailure(id)
}

/** Makes the dispatch function over an open database. */
export const createDispatch =
  (options: DispatchOptions) =>
  async (request: unknown): Promise<Reply> => {
    let op = '?'
    try {
      const envelope = parse(Request, request)
      if (!envelope.ok) return envelope
      op = envelope.value.op
      if (!isHandled(op)) return fail('NOT_FOUND', i18n.t('This version of Roadbook cannot do that.'))
      const input = parse(operations[op].input, envelope.value.input)
      if (!input.ok) return input
      return await run(options, op, input.value)
    } catch (error) {
      return { ok: false, error: failureOf(error, op, options) }
    }
  }
