/** Whatever was done: undo leads back to what was, redo to what became of it, and neither leaves a half. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChangeView } from '#contract/operations/changes.ts'
import { listChangedRows, listChanges } from '#db/change-repo.ts'
import { outOfTurn } from '#service/changes/turns.ts'
import { openChangeWorld } from '../../../support/change-world.ts'
import type { ChangeWorld, Rows } from '../../../support/change-world.ts'
import { anyAct, anyActWithTimer, anyStudiedImport, BEGINNING, perform } from './acts.ts'

const MINUTE_MS = 60_000

/** Notes the counters of slots, and fails when one ever goes back. */
const watchCounters = (world: ChangeWorld) => {
  const highest = new Map<string, readonly [number, number]>()
  return (): void => {
    for (const [slot, [sequence, updatedMs]] of world.counters()) {
      const [least, earliest] = highest.get(slot) ?? [0, 0]
      expect(sequence).toBeGreaterThanOrEqual(least)
      expect(updatedMs).toBeGreaterThanOrEqual(earliest)
      highest.set(slot, [sequence, updatedMs])
    }
  }
}

/** Each change of a topic's status begins where the one before it ended, and the last ended with what the topic is. */
const historyIsWhole = (rows: Rows): void => {
  const history = Object.entries(rows)
    .flatMap(([key, row]) => (key.startsWith('topic_status_change ') ? [row] : []))
    .toSorted((a, b) => Number(a['id']) - Number(b['id']))
  const status = new Map<unknown, unknown>()
  for (const { topic_id: topicId, from_status: from, to_status: to } of history) {
    if (status.has(topicId)) expect(from, `history of ${String(topicId)}`).toBe(status.get(topicId))
    status.set(topicId, to)
  }
  for (const [topicId, last] of status) {
    expect(rows[`topic ${String(topicId)}`]?.['status'], `status of ${String(topicId)}`).toBe(last)
  }
}

const isWhole = ({ db, logged, rows }: ChangeWorld): void => {
  expect(db.read((handle) => handle.all('PRAGMA foreign_key_check'))).toEqual([])
  expect(logged).toEqual([])
  historyIsWhole(rows())
}

const openWorld = async (): Promise<ChangeWorld> => {
  const world = openChangeWorld()
  for (const act of BEGINNING) await perform(world, act)
  return world
}

type Back = { readonly way: 'undo' | 'redo' }

const anyBack: fc.Arbitrary<Back> = fc.record({ way: fc.constantFrom('undo', 'undo', 'redo') })

test('undone one after the other, and done again, every table holds exactly what it held', async () => {
  const steps = fc.array(fc.oneof({ arbitrary: anyAct, weight: 3 }, { arbitrary: anyBack, weight: 1 }), {
    maxLength: 40,
    size: 'max',
  })
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const world = await openWorld()
      const checkCounters = watchCounters(world)
      // States that Undo leads back through, the present one last, and those that Redo leads forth through, the next last.
      const [past, future]: [Rows[], Rows[]] = [[world.rows()], []]
      const goBack = async ({ way }: Back): Promise<void> => {
        world.pass(MINUTE_MS)
        const [from, to] = way === 'undo' ? [past, future] : [future, past]
        // What was there when the world was made is not of interest here.
        if (way === 'undo' && past.length === 1) return
        const answer = await world.client.call(`change.${way}`, {})
        expect(answer.ok).toBe(from.length > 0)
        const state = from.pop()
        if (state !== undefined) to.push(state)
        expect(world.rows()).toEqual(past.at(-1))
        checkCounters()
      }
      for (const step of all) {
        if ('way' in step) await goBack(step)
        else if ((await perform(world, step)) !== null) {
          past.push(world.rows())
          future.length = 0
          checkCounters()
        }
      }
      while (past.length > 1) await goBack({ way: 'undo' })
      while (future.length > 0) await goBack({ way: 'redo' })
      isWhole(world)
    }),
    { numRuns: 40 },
  )
}, 120_000)

/** What a change touched: "slot 7" for a row that came or went, "slot 7 day" for a column of one that stayed. */
const touchedBy = ({ db }: ChangeWorld, changeId: string): Set<string> => {
  const rows = db.read((handle) => listChangedRows(handle, changeId))
  return new Set(
    rows.flatMap(({ table, rowId, before, after }) =>
      before === null || after === null
        ? [`${table} ${rowId}`]
        : Object.keys(after).map((column) => `${table} ${rowId} ${column}`),
    ),
  )
}

/** What is different, in the same words. */
const differences = (before: Rows, after: Rows): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((row) => {
    const [was, is] = [before[row], after[row]]
    if (was === undefined || is === undefined) return [row]
    return Object.keys(was)
      .filter((column) => !Object.is(was[column], is[column]))
      .map((column) => `${row} ${column}`)
  })

type Stretch = {
  readonly id: string
  readonly startMs: number
  readonly endMs: number
  readonly isSlot: boolean
}

/** Pairs of slots of running plans, and of busy times, that are still to come and lie over each other. */
const clashesIn = (rows: Rows, nowMs: number): string[] => {
  const entries = Object.entries(rows)
  const running = new Set(
    entries.flatMap(([key, row]) =>
      key.startsWith('plan ') && (row['active'] === 1 || row['beside'] === 1) ? [row['id']] : [],
    ),
  )
  const taken = entries.flatMap(([key, row]): Stretch[] => {
    const isSlot = key.startsWith('slot ') && running.has(row['plan_id'] ?? '')
    const startMs = Number(row['start_ms'])
    const endMs = startMs + Number(row['minutes']) * MINUTE_MS
    const isTaken = (isSlot || key.startsWith('busy_time ')) && endMs > nowMs
    return isTaken ? [{ id: key, startMs, endMs, isSlot }] : []
  })
  return taken.flatMap((one, index) =>
    taken
      .slice(index + 1)
      .filter((other) => one.isSlot || other.isSlot)
      .filter((other) => one.startMs < other.endMs && other.startMs < one.endMs)
      .map((other) => `${one.id} ${other.id}`),
  )
}

const changesIn = async ({ client }: ChangeWorld): Promise<readonly ChangeView[]> => {
  const changes = await client.call('change.list', {})
  return changes.ok ? changes.value : []
}

/** Undoes a change that stands, does one again that does not. */
const turnOne = async ({ client }: ChangeWorld, { id, undone }: ChangeView) =>
  await client.call(undone ? 'change.redo' : 'change.undo', { changeId: id })

type Turn = { readonly turn: number; readonly isTurnedBack: boolean }

const anyTurn: fc.Arbitrary<Turn> = fc.record({ turn: fc.nat(), isTurnedBack: fc.boolean() })

/** Turns any change of the list, and perhaps turns it back at once. Gives whether that was possible. */
const turnAny = async (world: ChangeWorld, { turn, isTurnedBack }: Turn): Promise<boolean> => {
  const changes = await changesIn(world)
  const change = changes[turn % changes.length]
  if (change === undefined) throw new Error('there are changes from the start')
  const [before, beforeClashes] = [world.rows(), clashesIn(world.rows(), world.nowMs())]
  const isInTurn = world.db.read((db) => {
    const all = listChanges(db)
    return all.every((one) => one.id !== change.id || outOfTurn(all, one).length === 0)
  })
  const answer = await turnOne(world, change)
  expect(answer.ok ? 'CONFLICT' : answer.error.code).toBe('CONFLICT')
  const after = world.rows()
  const own = answer.ok ? touchedBy(world, change.id) : new Set()
  expect(differences(before, after).filter((what) => !own.has(what))).toEqual([])
  const clashes = clashesIn(after, world.nowMs())
  expect(isInTurn ? clashes : beforeClashes).toEqual(expect.arrayContaining(clashes))
  if (answer.ok && isTurnedBack) {
    // At once it is as if nothing had been.
    const back = await turnOne(world, { ...change, undone: !change.undone })
    expect([back.ok, ...differences(before, world.rows())]).toEqual([true])
  }
  isWhole(world)
  return answer.ok
}

test('out of turn, a change goes back whole and nothing else with it, or nothing changes at all', async () => {
  const answers = { yes: 0, no: 0 }
  const steps = fc.array(
    fc.oneof({ arbitrary: anyActWithTimer, weight: 3 }, { arbitrary: anyTurn, weight: 1 }),
    { minLength: 4, maxLength: 40, size: 'max' },
  )
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const world = await openWorld()
      for (const step of all) {
        if ('turn' in step) answers[(await turnAny(world, step)) ? 'yes' : 'no'] += 1
        else await perform(world, step)
      }
    }),
    { numRuns: 60 },
  )
  expect(Math.min(answers.yes, answers.no)).toBeGreaterThan(20)
}, 120_000)

/** Undoes by key until nothing more can be: what the tables held before each, the first one first. */
const undoAll = async (world: ChangeWorld): Promise<{ states: Rows[]; passed: number }> => {
  const states: Rows[] = []
  let passed = 0
  for (;;) {
    const [before, changes] = [world.rows(), await changesIn(world)]
    const answer = await world.client.call('change.undo', {})
    const undone = answer.ok ? changes.findIndex(({ id }) => id === answer.value.id) : changes.length
    const staying = changes.slice(0, undone).filter((change) => !change.undone)
    if (answer.ok && answer.value.stays !== null) passed += 1
    expect(answer.ok ? answer.value.stays !== null : answer.error.code === 'CONFLICT').toBe(
      staying.length > 0,
    )
    if (!answer.ok) {
      expect(world.rows()).toEqual(before)
      return { states, passed }
    }
    states.push(before)
  }
}

test('by key, undo goes on past what cannot be, loses no session of the timer, and redo leads all the way back', async () => {
  const steps = fc.array(
    fc.oneof(
      { arbitrary: anyActWithTimer, weight: 5 },
      { arbitrary: anyStudiedImport, weight: 1 },
      { arbitrary: anyTurn, weight: 1 },
    ),
    { minLength: 4, maxLength: 30, size: 'max' },
  )
  let passed = 0
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const world = await openWorld()
      for (const step of all) {
        if ('turn' in step) await turnAny(world, step)
        else for (const act of 'name' in step ? [step] : step) await perform(world, act)
      }
      const timed = (rows: Rows): unknown[] =>
        Object.values(rows)
          .filter(({ source, open }) => source === 'timer' && open === 1)
          .map(({ id, start_ms: startMs, end_ms: endMs }) => [id, startMs, endMs])
      const before = timed(world.rows())
      const walked = await undoAll(world)
      passed += walked.passed
      expect(timed(world.rows())).toEqual(before)
      for (const state of walked.states.toReversed()) {
        expect(await world.client.call('change.redo', {})).toMatchObject({ ok: true, value: { stays: null } })
        expect(differences(state, world.rows())).toEqual([])
      }
      isWhole(world)
    }),
    { numRuns: 25 },
  )
  expect(passed).toBeGreaterThan(5)
}, 120_000)
