import { describe, expect, test } from 'vitest'
import { err, ok } from '#core/result.ts'
import { findRecording, listChangedRows, listChanges } from '#db/change-repo.ts'
import { findTopic, tickItem, updateProject } from '#db/progress-repo.ts'
import { recordChange } from '#service/changes/record-change.ts'
import { fail } from '#service/failures.ts'
import type { WriteCall } from '#service/runtime.ts'
import { writeCall } from '#service/write-call.ts'
import { createTestRuntime } from '../../../support/test-runtime.ts'
import { openChangeWorld } from '../../../support/change-world.ts'
import { BEGINNING, perform } from './acts.ts'

/** A planned sample, and what runs a write over it. */
const planned = async () => {
  const world = openChangeWorld()
  for (const act of BEGINNING) await perform(world, act)
  const runtime = createTestRuntime({ clock: world.nowMs, emit: () => undefined })
  const write = <T>(work: (call: WriteCall) => T): T =>
    writeCall({ db: world.db, runtime, clock: world.nowMs }, work)
  const labels = (): string[] => world.db.read((db) => listChanges(db).map(({ label }) => label))
  const [item, project] = world.db.read((db) => [
    (db.get('SELECT id FROM checklist_item WHERE done = 0') as { id: string }).id,
    (db.get('SELECT id FROM project') as { id: string }).id,
  ])
  const tick = (call: WriteCall): boolean => tickItem(call.db, item, true)
  const finish = (call: WriteCall): boolean => updateProject(call.db, project, { done: true, evidence: null })
  return { ...world, write, labels, tick, finish }
}

describe('a change that is recorded', () => {
  test('is named for what came of it, and is in the list', async () => {
    const { write, labels, tick, db } = await planned()
    const recorded = write((call) =>
      recordChange(
        call,
        (value: string) => `Ticked ${value}`,
        () => ok(tick(call) ? 'it' : 'nothing'),
      ),
    )
    expect(recorded).toMatchObject({ ok: true, value: { value: 'it' } })
    expect(labels()[0]).toBe('Ticked it')
    expect(db.read(findRecording)).toBeNull()
  })

  test('takes in the changes that are made within it', async () => {
    const { write, labels, tick, finish, db } = await planned()
    const before = labels()
    const ids = write((call) => {
      let inner: unknown = null
      const outer = recordChange(call, 'Both', () => {
        tick(call)
        inner = recordChange(call, 'One of them', () => ok(finish(call)))
        return ok(null)
      })
      return { outer, inner }
    })
    expect(labels()).toEqual(['Both', ...before])
    const changeId = ids.outer.ok ? ids.outer.value.changeId : null
    expect(ids.inner).toMatchObject({ value: { changeId } })
    expect(db.read((handle) => listChangedRows(handle, changeId ?? ''))).toHaveLength(2)
  })

  test('that changed nothing is none', async () => {
    const { write, labels } = await planned()
    const before = labels()
    const recorded = write((call) => recordChange(call, 'Nothing', () => ok(findTopic(call.db, 'x'))))
    expect(recorded).toEqual({ ok: true, value: { value: null, changeId: null } })
    expect(labels()).toEqual(before)
  })

  test('that fails is none, and what is written after it belongs to none', async () => {
    const { write, labels, tick, finish, db } = await planned()
    const before = labels()
    const failed = write((call) => {
      const answer = recordChange(call, 'Failed', () => {
        tick(call)
        return fail('INVALID', 'No.')
      })
      finish(call)
      return answer
    })
    expect(failed).toEqual(err({ code: 'INVALID', message: 'No.' }))
    expect(labels()).toEqual(before)
    expect(db.read(findRecording)).toBeNull()
  })

  test('that throws half way leaves nothing', async () => {
    const { write, labels, tick, rows, db } = await planned()
    const before = { rows: rows(), labels: labels() }
    const broken = () =>
      write((call) =>
        recordChange(call, 'Broken', () => {
          tick(call)
          throw new Error('the disk is full')
        }),
      )
    expect(broken).toThrow('the disk is full')
    expect({ rows: rows(), labels: labels() }).toEqual(before)
    expect(db.read(findRecording)).toBeNull()
  })
})

test('the last fifty changes are kept', async () => {
  const { client, write, labels, tick, finish } = await planned()
  for (let n = 0; n < 60; n += 1) {
    write((call) => {
      recordChange(call, `Change ${n}`, () => {
        call.db.run('UPDATE checklist_item SET line = :line', { line: n + 1 })
        return ok(null)
      })
    })
  }
  expect(labels()).toHaveLength(50)
  expect(labels().at(-1)).toBe('Change 10')
  const listed = await client.call('change.list', {})
  expect(listed.ok && listed.value.map(({ label }) => label)).toEqual(labels())
  // Pruning is no change, and ends none.
  write((call) => recordChange(call, 'Both', () => ok([tick(call), finish(call)])))
  expect(labels()[0]).toBe('Both')
})
