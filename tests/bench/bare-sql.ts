/** What operations ask of the database, by itself: the floor of what they cost. */
import type { OperationName } from '#contract/operations.ts'
import type { Db, Params, ReadDb } from '#db/database.ts'
import { createForecasts } from '#service/forecasts.ts'
import type { Forecasts } from '#service/forecasts.ts'
import { createDispatch } from '#service/dispatch.ts'
import { handlers } from '#service/handlers.ts'
import { createTestRuntime } from '../support/test-runtime.ts'

export type Statement = { readonly sql: string; readonly params: Params | undefined }

/** The same database, which notes what is asked of it. */
export const noting = (db: Db, statements: Statement[]): Db => ({
  ...db,
  read: (work) =>
    db.read((handle) => {
      const note =
        <T>(run: (sql: string, params?: Params) => T) =>
        (sql: string, params?: Params): T => {
          statements.push({ sql, params })
          return run(sql, params)
        }
      const spy: ReadDb = { ...handle, get: note(handle.get), all: note(handle.all) }
      return work(spy)
    }),
})

/** The statements and nothing else: no row becomes an object of ours, no figure is worked out. */
export const runBare = (db: Db, statements: readonly Statement[]): void =>
  db.read((handle) => statements.forEach(({ sql, params }) => handle.all(sql, params)))

export type Call = { readonly op: OperationName; readonly input: object }

/** Asks a service that remembers nothing (`forecasts`: but those), by its dispatch; the check of what comes out included. */
export const askAnew = async (
  db: Db,
  calls: readonly Call[],
  { nowMs, forecasts = createForecasts() }: { readonly nowMs: number; readonly forecasts?: Forecasts },
): Promise<void> => {
  const clock = (): number => nowMs
  const dispatch = createDispatch({
    db,
    runtime: createTestRuntime({ clock, emit: () => undefined, forecasts }),
    handlers,
    clock,
    log: ({ error }) => {
      throw error
    },
  })
  for (const call of calls) {
    const answer = await dispatch(call)
    if (!answer.ok) throw new Error(`${call.op}: ${answer.error.message}`)
  }
}

export const timeMs = async (work: () => unknown): Promise<number> => {
  const startMs = performance.now()
  await work()
  return performance.now() - startMs
}
