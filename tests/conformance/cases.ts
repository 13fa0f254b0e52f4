/** One case that works and one expected failure for every operation; a forgotten operation does not compile. */
import { expect } from 'vitest'
import type { OperationName } from '#contract/operations.ts'
import type { Bench } from './bench.ts'
import { NO_ID } from './bench.ts'
import { calendarCases } from './calendar-cases.ts'
import { careCases } from './care-cases.ts'
import { changeCases } from './change-cases.ts'
import { dataOutCases } from './data-out-cases.ts'
import { desktopCases } from './desktop-cases.ts'
import { forecastCases } from './forecast-cases.ts'
import { mergeCases } from './merge-cases.ts'
import { planChangeCases } from './plan-change-cases.ts'
import { progressCases } from './progress-cases.ts'
import { sessionCases } from './session-cases.ts'
import { sessionImportCases } from './session-import-cases.ts'
import { timerCases } from './timer-cases.ts'

export type Case = {
  readonly works: (bench: Bench) => Promise<void>
  readonly fails: (bench: Bench) => Promise<void>
}

/** Reads without input fail on input they do not know. */
const refusesUnknownFields =
  (op: OperationName) =>
  (bench: Bench): Promise<void> =>
    bench.fails(op, { extra: 1 }, 'INVALID')

const JOB_ID = '01900000-0000-7000-8000-000000000001'
const slowSource = { from: 'text', name: 'slow.md', text: 'slow' } as const

const appCases: Pick<
  Record<OperationName, Case>,
  'app.info' | 'settings.get' | 'settings.update' | 'hint.put-away' | 'job.cancel'
> = {
  'app.info': {
    works: async ({ call }) => {
      expect(await call('app.info', {})).toMatchObject({
        version: '0.0.0-test',
        language: 'en',
        ownDataWaits: false,
        zone: 'UTC',
        zoneIsFallback: false,
      })
    },
    fails: refusesUnknownFields('app.info'),
  },
  'settings.get': {
    works: async ({ call }) => {
      expect(await call('settings.get', {})).toEqual({
        theme: 'system',
        language: 'auto',
        weekStart: 'auto',
        zone: 'auto',
        dayStartMinute: 240,
        clock: 'auto',
        singleKeys: true,
        timer: {
          focusMinutes: 25,
          shortBreakMinutes: 5,
          longBreakMinutes: 15,
          longBreakEvery: 4,
          afterFocus: 'break',
          afterBreak: 'wait',
          idleMinutes: 5,
        },
        ownLengths: { focusMinutes: 25, shortBreakMinutes: 5, longBreakMinutes: 15 },
        desktop: { closeToTray: true, globalKeys: 'off', checkForUpdates: false },
        sound: { on: true, name: 'bell', volume: 70 },
        replan: 'ask',
        notifications: true,
        calendar: { alarmMinutes: null, progress: false, titlesOnly: false, allDay: true },
        hints: { week: true, focus: true, progress: true, roadmap: true },
      })
    },
    fails: refusesUnknownFields('settings.get'),
  },
  'settings.update': {
    works: async ({ call, event }) => {
      const told = await event(
        ({ type }) => type === 'changed',
        async () => {
          expect(await call('settings.update', { theme: 'dark' })).toMatchObject({
            theme: 'dark',
            clock: 'auto',
          })
        },
      )
      expect(told).toEqual({ type: 'changed', areas: ['settings'] })
      expect(await call('settings.get', {})).toMatchObject({ theme: 'dark' })
    },
    fails: async ({ call, fails }) => {
      await fails('settings.update', { theme: 'dark', zone: 'Mars/Olympus' }, 'INVALID')
      expect(await call('settings.get', {})).toMatchObject({ theme: 'system', zone: 'auto' })
    },
  },
  'hint.put-away': {
    works: async ({ call, event }) => {
      const told = await event(
        ({ type }) => type === 'changed',
        async () => {
          const left = { week: false, focus: true, progress: true, roadmap: true }
          expect(await call('hint.put-away', { screen: 'week' })).toEqual(left)
        },
      )
      expect(told).toEqual({ type: 'changed', areas: ['settings'] })
      expect(await call('hint.put-away', { screen: 'week' })).toMatchObject({ week: false, focus: true })
      expect(await call('settings.get', {})).toMatchObject({ hints: { week: false, focus: true } })
    },
    fails: ({ fails }) => fails('hint.put-away', { screen: 'today' }, 'INVALID'),
  },
  'job.cancel': {
    works: async ({ call, fails, event }) => {
      const reading = { done: Promise.resolve() }
      await event(
        ({ type }) => type === 'job-progress',
        async () => {
          reading.done = fails('draft.read', { source: slowSource, jobId: JOB_ID }, 'CONFLICT')
        },
      )
      expect(await call('job.cancel', { jobId: JOB_ID })).toEqual({ cancelled: true })
      await reading.done
      expect(await call('job.cancel', { jobId: JOB_ID })).toEqual({ cancelled: false })
    },
    fails: ({ fails }) => fails('job.cancel', { jobId: 'seven' }, 'INVALID'),
  },
}

const roadmapCases: Pick<
  Record<OperationName, Case>,
  | 'roadmap.built-in'
  | 'draft.read'
  | 'roadmap.import'
  | 'roadmap.list'
  | 'roadmap.get'
  | 'roadmap.remove'
  | 'topic.set-status'
  | 'checklist.tick'
  | 'project.update'
> = {
  'roadmap.built-in': {
    works: async ({ call }) => {
      const builtIns = await call('roadmap.built-in', {})
      expect(builtIns.map(({ name }) => name)).toContain('python-backend-36-weeks')
      for (const { summary } of builtIns) expect(summary.length).toBeGreaterThan(40)
    },
    fails: refusesUnknownFields('roadmap.built-in'),
  },
  'draft.read': {
    works: async ({ call }) => {
      const draft = await call('draft.read', { source: { from: 'text', name: 'mine.md', text: '# Mine' } })
      expect(draft).toMatchObject({ sourceName: 'mine.md', document: { roadmaps: [{ key: 'sample' }] } })
    },
    fails: async ({ fails }) => {
      const source = { from: 'text', name: 'diary.md', text: 'unreadable' }
      await fails('draft.read', { source }, 'PARSE')
      await fails('draft.read', { source: { from: 'built-in', name: '../../package' } }, 'NOT_FOUND')
    },
  },
  'roadmap.import': {
    works: async ({ call, draft }) => {
      const { draftId } = await draft()
      const { roadmaps } = await call('roadmap.import', { draftId })
      expect(roadmaps).toMatchObject([{ key: 'sample', title: 'Sample roadmap', topics: 6, planId: null }])
    },
    fails: async ({ fails, draft }) => {
      await fails('roadmap.import', { draftId: NO_ID }, 'NOT_FOUND')
      const { draftId } = await draft()
      await fails('roadmap.import', { draftId, roadmapKeys: ['nothing'] }, 'NOT_FOUND')
    },
  },
  'roadmap.list': {
    works: async ({ call, stored }) => {
      expect(await call('roadmap.list', {})).toEqual([])
      const { roadmap } = await stored()
      expect(await call('roadmap.list', {})).toEqual([roadmap])
    },
    fails: refusesUnknownFields('roadmap.list'),
  },
  'roadmap.get': {
    works: async ({ stored }) => {
      const view = await stored()
      expect(view.phases.map(({ title, topics }) => [title, topics])).toEqual([
        ['Phase one', { done: 0, total: 3 }],
        ['Phase two', { done: 0, total: 3 }],
      ])
    },
    fails: ({ fails }) => fails('roadmap.get', { roadmapId: NO_ID }, 'NOT_FOUND'),
  },
  'roadmap.remove': {
    works: async ({ call, planned }) => {
      const { roadmapId } = await planned()
      await call('roadmap.remove', { roadmapId })
      expect(await call('roadmap.list', {})).toEqual([])
      expect(await call('plan.get', {})).toBeNull()
    },
    fails: ({ fails }) => fails('roadmap.remove', { roadmapId: NO_ID }, 'NOT_FOUND'),
  },
  'topic.set-status': {
    works: async ({ call, stored }) => {
      const topicId = (await stored()).phases[0]?.blocks[0]?.topics[0]?.id ?? NO_ID
      expect(await call('topic.set-status', { topicId, status: 'done' })).toMatchObject({
        former: 'pending',
        status: 'done',
      })
      expect(await call('topic.set-status', { topicId, status: 'pending' })).toMatchObject({ former: 'done' })
    },
    fails: async ({ fails }) => {
      await fails('topic.set-status', { topicId: NO_ID, status: 'done' }, 'NOT_FOUND')
      await fails('topic.set-status', { topicId: NO_ID, status: 'perfect' }, 'INVALID')
    },
  },
  'checklist.tick': {
    works: async ({ call, stored }) => {
      const { roadmap, checklists } = await stored()
      await call('checklist.tick', { itemId: checklists[0]?.items[1]?.id ?? NO_ID, done: true })
      const after = await call('roadmap.get', { roadmapId: roadmap.id })
      expect(after.checklists[0]?.items.map(({ done }) => done)).toEqual([true, true])
    },
    fails: ({ fails }) => fails('checklist.tick', { itemId: NO_ID, done: true }, 'NOT_FOUND'),
  },
  'project.update': {
    works: async ({ call, stored }) => {
      const { roadmap, phases } = await stored()
      const projectId = phases[0]?.projects[0]?.id ?? NO_ID
      await call('project.update', { projectId, done: true })
      await call('project.update', { projectId, evidence: 'https://example.org/mine' })
      const after = await call('roadmap.get', { roadmapId: roadmap.id })
      expect(after.phases[0]?.projects[0]).toMatchObject({ done: true, evidence: 'https://example.org/mine' })
    },
    fails: ({ fails }) => fails('project.update', { projectId: NO_ID, done: true }, 'NOT_FOUND'),
  },
}

const planCases: Pick<
  Record<OperationName, Case>,
  | 'plan.defaults'
  | 'plan.preview'
  | 'plan.make'
  | 'plan.preview-state'
  | 'plan.set-state'
  | 'plan.list'
  | 'plan.get'
  | 'plan.slots'
> = {
  'plan.defaults': {
    works: async ({ call, draft }) => {
      const defaults = await call('plan.defaults', { roadmap: await draft() })
      expect(defaults.settings).toMatchObject({ start: '2026-11-23', zone: 'UTC', pace: 'expected' })
      expect(defaults.optionGroups).toMatchObject([{ group: 'Framework', chosen: 'Kestrel' }])
      expect(defaults.optionalTopics.map(({ key }) => key)).toEqual(['x'])
    },
    fails: async ({ fails, draft }) => {
      const { draftId } = await draft()
      await fails('plan.defaults', { roadmap: { draftId, roadmapKey: 'other' } }, 'NOT_FOUND')
      await fails('plan.defaults', { roadmap: { roadmapId: NO_ID } }, 'NOT_FOUND')
    },
  },
  'plan.preview': {
    works: async ({ call, draft }) => {
      const roadmap = await draft()
      const { settings } = await call('plan.defaults', { roadmap })
      const preview = await call('plan.preview', { roadmap, settings })
      // Six topics of 1-2 days, two hours on six days a week: 6, 9 or 12 study days from a Monday on.
      expect(preview).toMatchObject({
        topics: 6,
        effortDays: { min: 6, max: 12 },
        effortMinutes: { min: 720, expected: 1080, max: 1440 },
        finish: { min: '2026-11-28', expected: '2026-12-02', max: '2026-12-05' },
      })
      expect(await call('plan.get', {})).toBeNull()
    },
    fails: async ({ call, fails, draft }) => {
      const roadmap = await draft()
      const { settings } = await call('plan.defaults', { roadmap })
      const withChoice = (options: Record<string, string>) => ({
        roadmap,
        settings: { ...settings, choices: { options, leftOut: [] } },
      })
      await fails('plan.preview', { roadmap, settings: { ...settings, zone: 'Mars/Olympus' } }, 'INVALID')
      await fails('plan.preview', { roadmap, settings: { ...settings, start: '2027-02-29' } }, 'INVALID')
      await fails('plan.preview', withChoice({ Framework: 'Albatross' }), 'INVALID')
      await fails('plan.preview', withChoice({ Editor: 'Kestrel' }), 'INVALID')
      await fails('plan.preview', { roadmap: { roadmapId: NO_ID }, settings }, 'NOT_FOUND')
    },
  },
  'plan.make': {
    works: async ({ call, planned }) => {
      const plan = await planned()
      expect(plan).toMatchObject({ roadmapTitle: 'Sample roadmap', finish: { expected: '2026-12-02' } })
      expect(await call('plan.get', {})).toEqual(plan)
    },
    fails: async ({ call, fails, draft }) => {
      const roadmap = await draft()
      const { settings } = await call('plan.defaults', { roadmap })
      await fails('plan.make', { roadmap, settings: { ...settings, zone: 'Mars/Olympus' } }, 'INVALID')
      // The draft's roadmap was stored first, in the same transaction: it is gone again.
      expect(await call('roadmap.list', {})).toEqual([])
      await fails('plan.make', { roadmap: { draftId: NO_ID, roadmapKey: 'sample' }, settings }, 'NOT_FOUND')
    },
  },
  'plan.preview-state': {
    works: async ({ call, planned }) => {
      const { id: planId } = await planned()
      expect(await call('plan.preview-state', { planId, state: 'active' })).toMatchObject({
        planId,
        from: 'active',
        to: 'active',
        counts: { moved: 0, added: 0, removed: 0 },
        active: null,
      })
    },
    fails: async ({ fails, planned }) => {
      await fails('plan.preview-state', { planId: NO_ID, state: 'active' }, 'NOT_FOUND')
      const { id: planId } = await planned()
      await fails('plan.preview-state', { planId, state: 'archived' }, 'CONFLICT')
    },
  },
  'plan.set-state': {
    works: async ({ call, planned }) => {
      const plan = await planned()
      expect(await call('plan.set-state', { planId: plan.id, state: 'active' })).toEqual({
        plan,
        changeId: null,
      })
    },
    fails: async ({ fails, planned }) => {
      await fails('plan.set-state', { planId: NO_ID, state: 'active' }, 'NOT_FOUND')
      const { id: planId } = await planned()
      for (const state of ['beside', 'resting', 'archived']) {
        await fails('plan.set-state', { planId, state }, 'CONFLICT')
      }
    },
  },
  'plan.list': {
    works: async ({ call, planned }) => {
      const plan = await planned()
      expect(await call('plan.list', {})).toEqual([plan])
    },
    fails: refusesUnknownFields('plan.list'),
  },
  'plan.get': {
    works: async ({ call, planned }) => {
      expect(await call('plan.get', {})).toBeNull()
      const plan = await planned()
      expect(await call('plan.get', {})).toEqual(plan)
    },
    fails: refusesUnknownFields('plan.get'),
  },
  'plan.slots': {
    works: async ({ call, planned }) => {
      expect(await call('plan.slots', {})).toEqual([])
      await planned()
      const slots = await call('plan.slots', {})
      expect(slots.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(1080)
      const some = await call('plan.slots', { from: '2026-11-24', to: '2026-11-25' })
      expect(new Set(some.map(({ day }) => day))).toEqual(new Set(['2026-11-24', '2026-11-25']))
    },
    fails: ({ fails }) => fails('plan.slots', { from: 'tomorrow' }, 'INVALID'),
  },
}

const viewCases: Pick<
  Record<OperationName, Case>,
  'today.get' | 'today.morning-seen' | 'week.get' | 'month.get' | 'status.get'
> = {
  'today.get': {
    works: async ({ call, planned }) => {
      expect(await call('today.get', {})).toBeNull()
      await planned()
      expect(await call('today.get', {})).toMatchObject({
        today: '2026-11-23',
        kind: 'learn',
        plannedMinutes: 120,
        studiedMinutes: 0,
        sessions: [],
        emptyReason: null,
        topics: { done: 0, total: 6 },
        effort: { doneMinutes: 0, totalMinutes: 1080 },
        behindStudyDays: 0,
        standing: 0,
        todayFinish: { minutes: 120, ifStudied: '2026-12-02', ifMissed: '2026-12-03' },
      })
    },
    fails: refusesUnknownFields('today.get'),
  },
  'today.morning-seen': {
    works: async ({ call, clocks, planned }) => {
      await planned()
      await call('settings.update', { replan: 'each-morning' })
      const morning = async () => (await call('today.get', {}))?.morning ?? null
      expect(await morning()).toBeNull()
      // Monday's two hours were not studied; the next study day begins at 04:00.
      clocks.advance(18 * 3_600_000)
      const told = await morning()
      expect(told).toMatchObject({ finish: { before: '2026-12-02', after: '2026-12-03' } })
      await call('today.morning-seen', { changeId: told?.changeId ?? NO_ID })
      expect(await morning()).toBeNull()
    },
    fails: ({ fails }) => fails('today.morning-seen', { changeId: 'today' }, 'INVALID'),
  },
  'week.get': {
    works: async ({ call, planned }) => {
      expect(await call('week.get', {})).toBeNull()
      await planned()
      const week = await call('week.get', { day: '2026-11-25' })
      expect(week).toMatchObject({ from: '2026-11-23', to: '2026-11-29', weekStart: 'mon', zone: 'UTC' })
      expect(week?.days.map(({ plannedMinutes }) => plannedMinutes)).toEqual([
        120, 120, 120, 120, 120, 120, 0,
      ])
    },
    fails: ({ fails }) => fails('week.get', { day: '2027-02-29' }, 'INVALID'),
  },
  'month.get': {
    works: async ({ call, planned }) => {
      expect(await call('month.get', { month: '2026-11' })).toBeNull()
      await planned()
      const month = await call('month.get', { month: '2026-11' })
      expect(month).toMatchObject({
        month: '2026-11',
        today: '2026-11-23',
        weekStart: 'mon',
        bounds: { from: '2026-11-23', to: '2026-12-02' },
      })
      // From Monday, 26 October to Sunday, 6 December: the plan's nine days lie in its last two weeks.
      expect(month?.days).toHaveLength(42)
      expect(month?.days.slice(28).map(({ plannedMinutes }) => plannedMinutes)).toEqual([
        120, 120, 120, 120, 120, 120, 0, 120, 120, 120, 0, 0, 0, 0,
      ])
    },
    fails: ({ fails }) => fails('month.get', { month: '2026-13' }, 'INVALID'),
  },
  'status.get': {
    works: async ({ call, planned }) => {
      expect(await call('status.get', {})).toBeNull()
      const plan = await planned()
      expect(await call('status.get', {})).toMatchObject({
        today: { date: '2026-11-23', plannedMinutes: 120, studiedMinutes: 0 },
        progress: { topics: { done: 0, total: 6 } },
        forecast: { p50: plan.finish.expected, basis: 'plan' },
        plan: { id: plan.id, roadmap: 'Sample roadmap' },
      })
    },
    fails: refusesUnknownFields('status.get'),
  },
}

export const cases: Readonly<Record<OperationName, Case>> = {
  ...appCases,
  ...roadmapCases,
  ...planCases,
  ...viewCases,
  ...progressCases,
  ...forecastCases,
  ...calendarCases,
  ...dataOutCases,
  ...planChangeCases,
  ...mergeCases,
  ...sessionCases,
  ...sessionImportCases,
  ...changeCases,
  ...timerCases,
  ...careCases,
  ...desktopCases,
}
