/** A write: one transaction, and what is told once it is stored. */
import type { Failure } from '#contract/errors.ts'
import type { ChangedArea, ServiceEvent } from '#contract/events.ts'
import type { Db } from '#db/database.ts'
import type { Runtime, WriteCall } from './runtime.ts'

export type WriteContext = {
  readonly db: Db
  readonly runtime: Runtime
  readonly clock: () => number
}

/** Carries an expected failure out of a transaction, so that it is rolled back. */
export class Rollback extends Error {
  readonly failure: Failure
  constructor(failure: Failure) {
    super('rolled back')
    this.failure = failure
  }
}

type Work<T> = (call: WriteCall) => T

/** Runs work in a transaction. A throw takes all of it back, and is thrown on. */
export const writeCall = <T>(context: WriteContext, work: Work<T>): T => {
  const { db, runtime, clock } = context
  const areas = new Set<ChangedArea>()
  const told: ServiceEvent[] = []
  const instead: Work<void>[] = []
  const run = (): T =>
    db.write((handle) =>
      work({
        db: handle,
        runtime,
        nowMs: clock(),
        changed: (...named) => named.forEach((area) => areas.add(area)),
        tell: (event) => told.push(event),
        instead: (other) => instead.push(other),
      }),
    )
  let value: T
  try {
    value = run()
  } catch (error) {
    if (error instanceof Rollback) for (const other of instead) writeCall(context, other)
    throw error
  }
  for (const event of told) runtime.emit(event)
  if (areas.size > 0) runtime.emit({ type: 'changed', areas: [...areas] })
  return value
}
