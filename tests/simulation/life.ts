/** Forty weeks of a learner's life with the app. */
import { expect } from 'vitest'
import { addDays, daysBetween } from '#core/time/day.ts'
import { expectSameFigures, expectSameTopics } from '../support/agreeing-figures.ts'
import { activePlanOf, changePlan, replanAll, undoAndRedo } from './change-plan.ts'
import { editedDocument } from './documents.ts'
import { topicsOfPlan } from './effort.ts'
import { alwaysHolds, holdsOfPlanned, sessionsAreUntouched } from './invariants.ts'
import { isRunning, settingsOf, textOf } from './stored.ts'
import type { Stored } from './stored.ts'
import { MOODS, studyDay, takeStockOfUsedUp } from './studying.ts'
import type { Mood } from './studying.ts'
import { anyWish } from './wishes.ts'
import { START_DAY, WEEKS, attempt, count, goTo, look, note, nowOf, restart, todayOf } from './world.ts'
import type { World } from './world.ts'

const DAYS_PER_WEEK = 7

/** What the app said when about the finish. */
export type Forecast = { readonly day: string; readonly finish: string | null }

export type Life = {
  readonly weeks: number
  /** The day the last topic was done; null when there was more to do after all these weeks. */
  readonly finishedOn: string | null
  readonly forecasts: readonly Forecast[]
}

const wish = async (world: World): Promise<void> => {
  const stored = look(world)
  const found = anyWish(world, stored)
  if (found !== null) await changePlan(world, found, stored)
}

/** Takes a change of some time back, which may be refused; done again at once, everything is as it was. */
const undoSomething = async (world: World): Promise<void> => {
  const { random, service } = world
  const standing = (await service.call('change.list', {})).filter(({ undone }) => !undone)
  const change = random.pick(standing.slice(0, 10))
  if (change === undefined) return
  const before = look(world)
  note(world, `undo “${change.label}”`)
  const undone = await attempt(world, 'change.undo', { changeId: change.id })
  if (!undone.ok) {
    expect(textOf(look(world)), 'an undo that is refused changes nothing').toBe(textOf(before))
    count(world, 'undo refused')
    return
  }
  count(world, 'undone later')
  if (random.chance(0.5)) {
    await service.call('change.redo', { changeId: change.id })
    expect(textOf(look(world)), `“${change.label}” undone and done again`).toBe(textOf(before))
  } else await replanAll(world, `planned again after undoing “${change.label}”`)
}

const resumePaused = async (world: World, { plans }: Stored): Promise<void> => {
  const paused = plans.filter((plan) => isRunning(plan) && settingsOf(plan).paused !== null)
  for (const { id: planId } of paused.filter(() => world.random.chance(0.5))) {
    await changePlan(world, { what: 'resume', changes: [{ type: 'resume' }], planId, isPlanned: true })
  }
}

const changeStates = async (world: World): Promise<void> => {
  const { random, sidePlanId, service } = world
  const state = random.pick(['beside', 'beside', 'resting', 'archived'] as const) ?? 'resting'
  const before = look(world)
  // The plan it was beside may have been undone, to the making of it: then this is the active one, which stays that.
  if (before.plans.some(({ id, active }) => id === sidePlanId && active === 1)) return
  note(world, `the other plan: ${state}`)
  const { changeId } = await service.call('plan.set-state', { planId: sidePlanId, state })
  const after = look(world)
  const what = `the other plan is ${state}`
  alwaysHolds({ what, before, after, nowMs: nowOf(world), touched: new Set() })
  if (changeId === null) return
  count(world, what)
  if (state === 'beside') holdsOfPlanned(what, sidePlanId, after, nowOf(world))
  await undoAndRedo(world, { what, changeId }, { before, after })
}

/** The document comes again with topics renamed, moved, removed, added and estimated otherwise. */
const mergeEdited = async (world: World): Promise<void> => {
  const { random, service, roadmapId } = world
  const what = 'an edited document'
  const text = editedDocument(world.text, random)
  const draft = await service.call('draft.read', { source: { from: 'text', name: 'roadmap.md', text } })
  const target = { draftId: draft.draftId, roadmapKey: draft.document.roadmaps[0]?.key ?? '', roadmapId }
  const preview = await service.call('roadmap.merge-preview', target)
  const before = look(world)
  note(world, what)
  const { changeId } = await service.call('roadmap.merge', target)
  const after = look(world)
  const happening = { what, before, after, nowMs: nowOf(world), touched: new Set<string>() }
  alwaysHolds(happening)
  sessionsAreUntouched(happening)
  // What changes nothing about the topics to come does not plan again either.
  if (preview.plan !== null) {
    holdsOfPlanned(what, preview.plan.planId, after, nowOf(world))
    const { finish } = (await service.call('plan.get', {})) ?? { finish: null }
    expect(finish, `${what}: as previewed`).toEqual(preview.plan.finish.after)
  }
  world.text = text
  count(world, what)
  if (changeId !== null) await undoAndRedo(world, { what, changeId }, { before, after })
}

const removeSession = async (world: World): Promise<void> => {
  const session = world.random.pick(look(world).sessions.slice(-20))
  if (session === undefined) return
  const before = look(world)
  note(world, 'a session is removed')
  const { changeId } = await world.service.call('session.remove', { sessionId: session.id })
  const after = look(world)
  count(world, 'session removed')
  if (changeId !== null) await undoAndRedo(world, { what: 'session removed', changeId }, { before, after })
}

const MERGE_WEEKS: ReadonlySet<number> = new Set([11, 24])

/** Sunday evening. */
const lookBack = async (world: World, week: number): Promise<void> => {
  const { random } = world
  await expectSameFigures(world.service)
  await expectSameTopics(world.service)
  if (MERGE_WEEKS.has(week)) await mergeEdited(world)
  if (random.chance(0.15)) await changeStates(world)
  if (random.chance(0.1)) await removeSession(world)
  if (random.chance(0.15)) {
    note(world, 'the app is opened again')
    await restart(world)
  }
  if (random.chance(0.3)) await undoSomething(world)
}

/** What the app says of the finish. An offer to plan again is one that has an effect, and is taken mostly. */
const forecast = async (world: World): Promise<Forecast> => {
  const today = await world.service.call('today.get', {})
  if (today === null) throw new Error('there is no plan')
  const { plan, replan } = today
  if (replan !== null) {
    const preview = await world.service.call('plan.preview-change', {
      planId: plan.id,
      changes: [{ type: 'replan' }],
    })
    const { moved, added, removed } = preview.counts
    expect(moved + added + removed, 'an offer to plan again').toBeGreaterThan(0)
    expect(preview.finish, 'an offer to plan again').toEqual(replan.finish)
    count(world, `offered: ${replan.reason}`)
    if (world.random.chance(0.8)) {
      await changePlan(world, {
        what: 'offer taken',
        changes: [{ type: 'replan' }],
        planId: plan.id,
        isPlanned: true,
      })
    }
  }
  return { day: todayOf(world), finish: today.forecast[plan.settings.pace] }
}

const liveDay = async (world: World, day: string, mood: Mood): Promise<void> => {
  const { random } = world
  goTo(world, day, random.between(5 * 60, 11 * 60))
  if (random.chance(0.22)) await wish(world)
  await studyDay(world, day, { mood, between: () => wish(world) })
  goTo(world, day, 22 * 60 + random.between(0, 59))
  if (random.chance(0.15)) await wish(world)
  // The study day goes on after midnight.
  if (random.chance(0.03)) {
    goTo(world, addDays(day, 1), random.between(0, 200))
    await wish(world)
  }
}

const isDone = (stored: Stored): boolean => {
  const { plan } = activePlanOf(stored)
  return topicsOfPlan(plan, stored).every(({ status }) => status === 'done')
}

/** Lives until everything is done, forty weeks at most. */
export const live = async (world: World): Promise<Life> => {
  const forecasts: Forecast[] = [await forecast(world)]
  for (let week = 0; week < WEEKS; week += 1) {
    const mood = world.random.pick(MOODS) ?? MOODS[0]
    if (mood === undefined) throw new Error('no mood')
    const monday = addDays(START_DAY, week * DAYS_PER_WEEK)
    for (let index = 0; index < DAYS_PER_WEEK; index += 1) await liveDay(world, addDays(monday, index), mood)
    await lookBack(world, week)
    forecasts.push(await forecast(world))
    const stored = look(world)
    if (isDone(stored)) return { weeks: week + 1, finishedOn: todayOf(world), forecasts }
    await takeStockOfUsedUp(world, stored)
    await resumePaused(world, stored)
  }
  return { weeks: WEEKS, finishedOn: null, forecasts }
}

/** Days that a forecast was off, the day it was really finished known. */
export const errorOf = ({ finish }: Forecast, finishedOn: string): number | null =>
  finish === null ? null : Math.abs(daysBetween(finish, finishedOn))
