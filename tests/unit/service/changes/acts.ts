/** What a learner may do, drawn by chance: each act is made of three numbers and of what there is to act on. */
import * as fc from 'fast-check'
import type { Client } from '#contract/client.ts'
import type { PlanChange } from '#core/planning/change.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { addDays } from '#core/time/day.ts'
import type { ChangeWorld } from '../../../support/change-world.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The id of the change that was made; null when it was refused, or changed nothing. */
type Outcome = Promise<string | null>
type Numbers = { readonly a: number; readonly b: number; readonly c: number }
type Do = (world: ChangeWorld, numbers: Numbers) => Outcome

const pick = <T>(items: readonly T[], index: number): T | undefined =>
  items[index % Math.max(1, items.length)]

/** The value of a call that may be refused. */
const made = async <T>(
  answer: Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }>,
): Promise<T | null> => {
  const settled = await answer
  return settled.ok ? settled.value : null
}

const changeOf = async (answer: ReturnType<Client['call']>): Outcome => {
  const value = (await made(answer as Promise<{ ok: true; value: unknown } | { ok: false }>)) as {
    readonly changeId: string | null
  } | null
  return value?.changeId ?? null
}

const roadmapIds = async ({ client }: ChangeWorld): Promise<string[]> =>
  ((await made(client.call('roadmap.list', {}))) ?? []).map(({ id }) => id)

const viewOf = async (world: ChangeWorld, index: number) => {
  const roadmapId = pick(await roadmapIds(world), index)
  return roadmapId === undefined ? null : await made(world.client.call('roadmap.get', { roadmapId }))
}

const topicOf = async (world: ChangeWorld, { a, b }: Numbers) => {
  const view = await viewOf(world, a)
  const topics = view?.phases.flatMap(({ blocks }) => blocks.flatMap((block) => block.topics)) ?? []
  return pick(topics, b)
}

const STATUSES: readonly TopicStatus[] = ['pending', 'in-progress', 'done', 'skipped']

const draftOf = async ({ client }: ChangeWorld, index: number): Promise<string> => {
  const text = `# Text ${index % 3}`
  const draft = await made(client.call('draft.read', { source: { from: 'text', name: 'a.md', text } }))
  return draft?.draftId ?? ''
}

const sessionIds = async ({ client }: ChangeWorld): Promise<string[]> => {
  const listed = await made(client.call('session.list', { days: 92 }))
  return listed?.days.flatMap(({ sessions }) => sessions.map(({ id }) => id)) ?? []
}

/** A stretch of up to two hours in the last two days, on whole minutes. */
const stretch = ({ nowMs }: ChangeWorld, { b, c }: Numbers) => {
  const endMs = nowMs() - (b % 2880) * MINUTE
  return { startMs: endMs - (1 + (c % 120)) * MINUTE, endMs }
}

const planChange = async (world: ChangeWorld, change: PlanChange | null): Outcome =>
  change === null ? null : await changeOf(world.client.call('plan.change', { changes: [change] }))

const today = ({ nowMs }: ChangeWorld): string => new Date(nowMs()).toISOString().slice(0, 10)

const placeOf = (world: ChangeWorld, { b, c }: Numbers) => ({
  day: addDays(today(world), b % 14),
  startMinute: 5 * (c % 260),
  minutes: 15 + 5 * (b % 24),
})

const slotIdOf = async ({ client }: ChangeWorld, index: number): Promise<string | null> =>
  pick((await made(client.call('plan.slots', {}))) ?? [], index)?.id ?? null

const busyIdOf = async (world: ChangeWorld, index: number): Promise<string | null> => {
  const week = await made(world.client.call('week.get', { day: addDays(today(world), 7 * (index % 2)) }))
  return pick(week?.busy ?? [], index)?.id ?? null
}

const settingsOf = async ({ client }: ChangeWorld) => (await made(client.call('plan.get', {})))?.settings

const onSlot =
  (change: (slotId: string, world: ChangeWorld, numbers: Numbers) => PlanChange): Do =>
  async (world, numbers) => {
    const slotId = await slotIdOf(world, numbers.a)
    return await planChange(world, slotId === null ? null : change(slotId, world, numbers))
  }

/** Writes that are recorded, by name. */
export const ACTS = {
  'set a status': async (world, numbers) => {
    const topicId = (await topicOf(world, numbers))?.id ?? ''
    const status = pick(STATUSES, numbers.c) ?? 'done'
    return await changeOf(world.client.call('topic.set-status', { topicId, status }))
  },
  'tick an item': async (world, { a, b, c }) => {
    const view = await viewOf(world, a)
    const itemId = pick(view?.checklists.flatMap(({ items }) => items) ?? [], b)?.id ?? ''
    return await changeOf(world.client.call('checklist.tick', { itemId, done: c % 2 === 0 }))
  },
  'change a project': async (world, { a, b, c }) => {
    const view = await viewOf(world, a)
    const projectId = pick(view?.phases.flatMap(({ projects }) => projects) ?? [], b)?.id ?? ''
    const change = c % 2 === 0 ? { done: c % 4 === 0 } : { evidence: `https://example.org/${c}` }
    return await changeOf(world.client.call('project.update', { projectId, ...change }))
  },
  'add a session': async (world, numbers) => {
    const topicId = numbers.c % 4 === 0 ? null : ((await topicOf(world, numbers))?.id ?? null)
    const session = { topicId, kind: 'learn' as const, note: `${numbers.c}`, ...stretch(world, numbers) }
    return await changeOf(world.client.call('session.add', session))
  },
  'edit a session': async (world, numbers) => {
    const sessionId = pick(await sessionIds(world), numbers.a) ?? ''
    const topicId = (await topicOf(world, numbers))?.id ?? null
    const changes = [{ note: `${numbers.b}` }, { topicId }, stretch(world, numbers)]
    const change = pick(changes, numbers.c) ?? {}
    return await changeOf(world.client.call('session.edit', { sessionId, change }))
  },
  'cut a session': async (world, numbers) => {
    const listed = await made(world.client.call('session.list', { days: 92 }))
    const session = pick(listed?.days.flatMap(({ sessions }) => sessions) ?? [], numbers.a)
    if (session === undefined) return null
    const topicId = (await topicOf(world, numbers))?.id ?? null
    const input = { sessionId: session.id, atMs: session.startMs + 30_000, topicId }
    return await changeOf(world.client.call('session.split', input))
  },
  'delete a session': async (world, { a }) =>
    await changeOf(
      world.client.call('session.remove', { sessionId: pick(await sessionIds(world), a) ?? '' }),
    ),
  'import a roadmap': async (world, { a }) =>
    await changeOf(world.client.call('roadmap.import', { draftId: await draftOf(world, a) })),
  'bring a roadmap to an edited document': async (world, { a, b }) => {
    const { client } = world
    const source = { from: 'text', name: 'a.md', text: `# Edited ${b}` } as const
    const draft = await made(client.call('draft.read', { source }))
    const roadmapId = pick(await roadmapIds(world), a) ?? ''
    const target = { draftId: draft?.draftId ?? '', roadmapKey: 'sample', roadmapId }
    // Looking at it first changes nothing.
    await client.call('roadmap.merge-preview', target)
    return await changeOf(client.call('roadmap.merge', target))
  },
  'remove a roadmap': async (world, { a }) =>
    await changeOf(
      world.client.call('roadmap.remove', { roadmapId: pick(await roadmapIds(world), a) ?? '' }),
    ),
  'make a plan': async (world, { a, b, c }) => {
    const { client } = world
    const draft = { draftId: await draftOf(world, a), roadmapKey: 'sample' }
    const roadmapId = pick(await roadmapIds(world), b)
    const roadmap = c % 2 === 0 || roadmapId === undefined ? draft : { roadmapId }
    const defaults = await made(client.call('plan.defaults', { roadmap }))
    if (defaults === null) return null
    const pace = pick(['min', 'expected', 'max'] as const, c) ?? 'max'
    const settings = { ...defaults.settings, pace }
    return await changeOf(client.call('plan.make', { roadmap, settings }))
  },
  'switch a plan': async (world, { a, b }) => {
    const plans = (await made(world.client.call('plan.list', {}))) ?? []
    const state = pick(['active', 'beside', 'resting', 'archived'] as const, b) ?? 'active'
    return await changeOf(world.client.call('plan.set-state', { planId: pick(plans, a)?.id ?? '', state }))
  },
  'read a calendar': async (world, { a, b, c }) => {
    const { client } = world
    const calendars = (await made(client.call('busy.list', {}))) ?? []
    const day = addDays(today(world), b % 10).replaceAll('-', '')
    const start = `DTSTART:${day}T${String(8 + (c % 12)).padStart(2, '0')}0000Z`
    const event = ['BEGIN:VEVENT', 'UID:theirs', `SUMMARY:${c % 3}`, start, 'DURATION:PT3H']
    const rule = `RRULE:FREQ=DAILY;COUNT=${1 + (a % 5)}`
    const text = ['BEGIN:VCALENDAR', ...event, rule, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
    const draft = await made(client.call('busy.read', { name: 'a.ics', text }))
    const calendarId = a % 2 === 0 ? null : (pick(calendars, b)?.id ?? null)
    const use = { draftId: draft?.draftId ?? '', calendarId, name: `Calendar ${a % 3}`, allDay: true }
    const hasPlan = (await made(client.call('plan.get', {}))) !== null
    return hasPlan
      ? await planChange(world, { type: 'read-calendar', ...use })
      : await changeOf(client.call('busy.store', use))
  },
  'remove a calendar': async (world, { a }) => {
    const calendars = (await made(world.client.call('busy.list', {}))) ?? []
    const calendarId = pick(calendars, a)?.id
    if (calendarId === undefined) return null
    return (
      (await planChange(world, { type: 'remove-calendar', calendarId })) ??
      (await changeOf(world.client.call('busy.remove', { calendarId })))
    )
  },
  'plan again': async (world) => await planChange(world, { type: 'replan' }),
  'take days off': async (world, { a, b }) => {
    const from = addDays(today(world), a % 20)
    const daysOff = { from, to: addDays(from, b % 4), name: 'Holiday' }
    return await planChange(world, { type: 'add-days-off', daysOff })
  },
  'move today': async (world) => await planChange(world, { type: 'move-today', name: 'Sick' }),
  'pause or resume': async (world) => {
    const settings = await settingsOf(world)
    return await planChange(world, { type: settings?.paused === null ? 'pause' : 'resume' })
  },
  'need more time': async (world, numbers) => {
    const topicId = (await topicOf(world, numbers))?.id ?? ''
    return await planChange(world, { type: 'extend', topicId, days: 0.5 + (numbers.c % 4) / 2 })
  },
  'skip in the plan': async (world, numbers) => {
    const topicId = (await topicOf(world, numbers))?.id ?? ''
    const status = pick(STATUSES, numbers.c) ?? 'done'
    return await planChange(world, { type: 'status', topicIds: [topicId], status })
  },
  'choose an option': async (world, { a }) =>
    await planChange(world, {
      type: 'choose',
      group: 'Framework',
      name: a % 2 === 0 ? 'Kestrel' : 'Osprey',
    }),
  'leave out what is optional': async (world, { a }) =>
    await planChange(world, { type: 'optional', topicKeys: ['x'], included: a % 2 === 0 }),
  'move a slot': onSlot((slotId, world, numbers) => ({
    type: 'move-slot',
    slotId,
    ...placeOf(world, numbers),
  })),
  'remove a slot': onSlot((slotId) => ({ type: 'remove-slot', slotId })),
  'pin a slot': onSlot((slotId, _world, { b }) => ({ type: 'pin-slot', slotId, pinned: b % 2 === 0 })),
  'add a slot': async (world, numbers) => {
    const topicId = (await topicOf(world, numbers))?.id ?? ''
    return await planChange(world, { type: 'add-slot', topicId, ...placeOf(world, numbers) })
  },
  'keep time free': async (world, numbers) =>
    await planChange(world, { type: 'keep-free', title: 'Dentist', ...placeOf(world, numbers) }),
  'free time again': async (world, { a }) => {
    const busyId = await busyIdOf(world, a)
    return await planChange(world, busyId === null ? null : { type: 'free-again', busyId })
  },
} as const satisfies Record<string, Do>

/** Writes that are not recorded: what the timer does. */
const timerActs: Record<string, Do> = {
  'start the timer': async (world, numbers) => {
    const topicId = (await topicOf(world, numbers))?.id ?? null
    const version = (await made(world.client.call('timer.get', {})))?.version ?? 0
    await world.client.call('timer.start', { version, topicId })
    return null
  },
  'stop the timer': async ({ client }) => {
    const version = (await made(client.call('timer.get', {})))?.version ?? 0
    await client.call('timer.command', { version, command: { type: 'stop' } })
    return null
  },
}

export type Act = Numbers & { readonly name: string; readonly laterMs: number }

const number = fc.nat({ max: 9999 })

const anyActOf = (names: readonly string[]): fc.Arbitrary<Act> =>
  fc.record({
    name: fc.constantFrom(...names),
    a: number,
    b: number,
    c: number,
    laterMs: fc.oneof(fc.constant(MINUTE), fc.integer({ min: 0, max: 30 * HOUR })),
  })

/** Something the learner can take back. */
export const anyAct = anyActOf(Object.keys(ACTS))
/** That, or something the timer does. */
export const anyActWithTimer = anyActOf([...Object.keys(ACTS), ...Object.keys(timerActs)])

/** A roadmap that comes, and the timer on a topic of it or of another one: then it may have to stay. */
export const anyStudiedImport: fc.Arbitrary<readonly [Act, Act]> = fc.tuple(
  anyActOf(['import a roadmap']),
  anyActOf(['start the timer']),
)

/** A plan, and a session on its first topic: something to act on from the start. */
export const BEGINNING: readonly Act[] = [
  { name: 'make a plan', a: 0, b: 0, c: 1, laterMs: 0 },
  { name: 'add a session', a: 0, b: 0, c: 61, laterMs: HOUR },
]

/** Lets time pass and does it. */
export const perform = async (world: ChangeWorld, { name, laterMs, ...numbers }: Act): Outcome => {
  world.pass(laterMs)
  const act = (ACTS as Record<string, Do>)[name] ?? timerActs[name]
  return act === undefined ? null : await act(world, numbers)
}
