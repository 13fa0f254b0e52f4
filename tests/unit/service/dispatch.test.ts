import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { ServiceEvent } from '#contract/events.ts'
import type { Settings } from '#contract/operations/app.ts'
import type { PlanSummary } from '#contract/operations/plan.ts'
import type { Reply } from '#contract/envelope.ts'
import { ok } from '#core/result.ts'
import { openDatabase } from '#db/open.ts'
import { writeSetting } from '#db/setting-repo.ts'
import { createDispatch } from '#service/dispatch.ts'
import { fail } from '#service/failures.ts'
import { handlers } from '#service/handlers.ts'
import type { LogEntry } from '#service/log-file.ts'
import type { Handlers } from '#service/runtime.ts'
import { DEFAULT_SETTINGS } from '#service/settings.ts'
import { testFolder } from '../../support/test-folder.ts'
import { createTestRuntime } from '../../support/test-runtime.ts'
import { MONDAY_MS } from '../../support/test-service.ts'

const clock = (): number => MONDAY_MS

/** The real dispatch over a real database, with some handlers replaced. */
const dispatching = (replaced: Partial<Handlers> = {}) => {
  const opened = openDatabase({ file: join(testFolder(), 'roadbook.db'), nowMs: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  const db = opened.value
  onTestFinished(() => db.close())
  const events: ServiceEvent[] = []
  const logged: LogEntry[] = []
  const dispatch = createDispatch({
    db,
    runtime: createTestRuntime({ clock, emit: (event) => events.push(event) }),
    handlers: { ...handlers, ...replaced },
    clock,
    log: (entry) => logged.push(entry),
  })
  const call = (op: string, input: unknown = {}): Promise<Reply> => dispatch({ op, input })
  return { call, dispatch, events, logged }
}

const theme = async (call: (op: string) => Promise<Reply>): Promise<unknown> => {
  const reply = await call('settings.get')
  return reply.ok ? (reply.value as { theme: string }).theme : reply.error
}

const nested = (depth: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

describe('a request', () => {
  test.each([
    [null],
    ['settings.get'],
    [{ op: 'settings.get' }],
    [{ op: 7, input: {} }],
    [{ op: 'x'.repeat(81), input: {} }],
  ])('that is %j is INVALID', async (request) => {
    const { dispatch } = dispatching()
    const reply = await dispatch(request)
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID' } })
  })

  test.each(['nothing', '__proto__', 'constructor', 'toString'])('for "%s" is NOT_FOUND', async (op) => {
    const { call } = dispatching()
    expect(await call(op)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
  })

  test('with fields nobody asked for is INVALID', async () => {
    const { call } = dispatching()
    expect(await call('settings.update', { theme: 'dark', admin: true })).toMatchObject({
      ok: false,
      error: { code: 'INVALID' },
    })
  })

  test('nested 100,000 levels deep is INVALID, not a crash', async () => {
    const { call, logged } = dispatching()
    const settings = nested(100_000)
    const reply = await call('plan.preview', { roadmap: { roadmapId: settings }, settings })
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID' } })
    expect(logged).toEqual([])
  })

  test('that pollutes prototypes pollutes nothing', async () => {
    const { dispatch } = dispatching()
    await dispatch(
      JSON.parse('{"op":"settings.update","input":{"__proto__":{"polluted":true},"theme":"dark"}}'),
    )
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('a write', () => {
  test('that fails as expected is rolled back and tells nobody', async () => {
    const { call, events } = dispatching({
      'settings.update': (_input, { db, changed }) => {
        writeSetting(db, 'theme', 'dark')
        changed('settings')
        return fail('CONFLICT', 'No.')
      },
    })
    expect(await call('settings.update')).toEqual({ ok: false, error: { code: 'CONFLICT', message: 'No.' } })
    expect(await theme(call)).toBe('system')
    expect(events).toEqual([])
  })

  test('whose result the table does not allow is rolled back, INTERNAL and logged', async () => {
    const { call, events, logged } = dispatching({
      'settings.update': (_input, { db, changed }) => {
        writeSetting(db, 'theme', 'dark')
        changed('settings')
        // Breaks its word on purpose.
        return ok({ theme: 'purple' } as unknown as Settings)
      },
    })
    expect(await call('settings.update')).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
    expect(await theme(call)).toBe('system')
    expect(events).toEqual([])
    expect(logged).toHaveLength(1)
  })

  test('is told once it is stored, each area once', async () => {
    const { call, events } = dispatching({
      'settings.update': (_input, { changed }) => {
        changed('settings', 'plan')
        changed('settings')
        expect(events).toEqual([])
        return ok(DEFAULT_SETTINGS)
      },
    })
    await call('settings.update')
    expect(events).toEqual([{ type: 'changed', areas: ['settings', 'plan'] }])
  })
})

describe('an error nobody expected', () => {
  const throwing = (error: unknown): Partial<Handlers> => ({
    'settings.get': () => {
      throw error
    },
  })

  test('is INTERNAL with an id; the stack is in the log under it, and nowhere else', async () => {
    const secret = new Error('SELECT password FROM /home/me/.ssh')
    const { call, logged } = dispatching(throwing(secret))
    const reply = await call('settings.get')
    const [entry] = logged
    expect(reply).toMatchObject({ ok: false, error: { code: 'INTERNAL', id: entry?.id } })
    expect(entry).toMatchObject({ op: 'settings.get', error: secret })
    expect(JSON.stringify(reply)).not.toMatch(/SELECT|ssh|\.ts/)
  })

  test.each([
    ['SQLITE_FULL', 'DISK_FULL'],
    ['SQLITE_IOERR_WRITE', 'DISK_FULL'],
    ['SQLITE_READONLY', 'READ_ONLY'],
    ['SQLITE_CORRUPT', 'CORRUPT'],
    ['SQLITE_BUSY', 'BUSY'],
  ])('of SQLite, %s, is %s and logged', async (code, expected) => {
    const { call, logged } = dispatching(throwing(Object.assign(new Error('low level'), { code })))
    const reply = await call('settings.get')
    expect(reply).toMatchObject({ ok: false, error: { code: expected } })
    expect(JSON.stringify(reply)).not.toContain('low level')
    expect(logged).toHaveLength(1)
  })

  test('in work beside the database is INTERNAL too', async () => {
    const { call } = dispatching()
    expect(await call('roadmap.built-in')).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
  })
})

test('what does not survive JSON never leaves', async () => {
  const { call } = dispatching({
    'plan.get': () =>
      // Breaks its word on purpose.
      ok({ settings: { start: new Date() } } as unknown as PlanSummary),
  })
  expect(await call('plan.get')).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
})
