/** Whoever adds a write decides here whether the learner can take it back. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from '#contract/operations.ts'
import type { KindOf, OperationName } from '#contract/operations.ts'

type WriteName = { [N in OperationName]: KindOf<N> extends 'write' ? N : never }[OperationName]

/** Why a write is no change, or that it is one: it goes through `recordChange` and answers a `changeId`. */
const WRITES: Readonly<
  Record<
    WriteName,
    | 'a change'
    | 'taken back at once'
    | 'settings'
    | 'the timer'
    | 'turns changes'
    | 'what was exported'
    | 'care of all data'
  >
> = {
  'settings.update': 'settings',
  'roadmap.import': 'a change',
  'roadmap.remove': 'a change',
  'roadmap.merge': 'a change',
  'roadmap.merge-preview': 'taken back at once',
  'today.morning-seen': 'settings',
  'hint.put-away': 'settings',
  'topic.set-status': 'a change',
  'checklist.tick': 'a change',
  'project.update': 'a change',
  'plan.make': 'a change',
  'plan.change': 'a change',
  'plan.set-state': 'a change',
  'session-import.apply': 'a change',
  'session.add': 'a change',
  'session.edit': 'a change',
  'session.split': 'a change',
  'session.remove': 'a change',
  'export.ics': 'what was exported',
  'busy.store': 'a change',
  'busy.remove': 'a change',
  'feed.set': 'settings',
  'feed.renew': 'settings',
  'change.undo': 'turns changes',
  'change.redo': 'turns changes',
  'timer.start': 'the timer',
  'timer.command': 'the timer',
  'timer.answer': 'the timer',
  'backup.make': 'care of all data',
  'backup.remove': 'care of all data',
  'upload.begin': 'care of all data',
  'upload.add': 'care of all data',
  'restore.apply': 'care of all data',
  'care.check': 'care of all data',
  'care.salvage': 'care of all data',
  'care.retry': 'care of all data',
  'care.start-empty': 'care of all data',
  'care.reset': 'care of all data',
  'move.apply': 'care of all data',
  'sample.open': 'care of all data',
  'sample.leave': 'care of all data',
}

const isChange = ([, what]: [string, string]): boolean => what === 'a change'

test.each(Object.entries(WRITES).filter(isChange))('%s answers what to undo it by', (name) => {
  const schema = z.toJSONSchema(operations[name as WriteName].output, { unrepresentable: 'any' })
  expect(schema.required).toContain('changeId')
})
