/** Calendars of the learner in the plan: planned around, read again, removed, and all of it taken back. */
import { describe, expect, test } from 'vitest'
import type { PlanChange } from '#core/planning/change.ts'
import { openTestService, planSample } from '../../../support/test-service.ts'
import type { TestService } from '../../../support/test-service.ts'
import { planTwo } from '../../../support/several-plans.ts'

const eventOf = (lines: readonly string[], index: number): string =>
  ['BEGIN:VEVENT', `UID:${index}`, 'SUMMARY:Meeting', ...lines, 'END:VEVENT'].join('\r\n')

const file = (...events: readonly (readonly string[])[]): string =>
  ['BEGIN:VCALENDAR', ...events.map(eventOf), 'END:VCALENDAR'].join('\r\n')

const EVENINGS = ['DTSTART:20261123T180000Z', 'DURATION:PT2H', 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE']
const HOLIDAY = ['DTSTART;VALUE=DATE:20261127', 'DTEND;VALUE=DATE:20261129']

const readFile = async (
  { call }: TestService,
  text: string,
  use: { readonly calendarId?: string; readonly allDay?: boolean; readonly name?: string } = {},
): Promise<PlanChange> => {
  const { draftId } = await call('busy.read', { name: 'work.ics', text })
  const { calendarId = null, allDay = true, name = 'Work' } = use
  return { type: 'read-calendar', draftId, calendarId, name, allDay }
}

const change = async ({ call }: TestService, ...changes: PlanChange[]): Promise<string> =>
  (await call('plan.change', { changes })).changeId ?? ''

const days = async ({ call }: TestService): Promise<Set<string>> =>
  new Set((await call('plan.slots', {})).map(({ day }) => day))

describe('a calendar', () => {
  test('is shown with its price first, and then all plans that run go around it', async () => {
    const service = await openTestService()
    await planTwo(service)
    const read = await readFile(service, file(EVENINGS, HOLIDAY))
    const preview = await service.call('plan.preview-change', { changes: [read] })
    expect(preview.isLocal).toBe(false)
    expect(preview.finish.after.expected! > preview.finish.before.expected!).toBe(true)
    const before = await days(service)
    expect(await service.call('busy.list', {})).toEqual([])
    await change(service, read)
    const busy = await service.call('week.get', { day: '2026-11-23' })
    expect(busy?.busy.map(({ day, source, calendar }) => [day, source, calendar])).toEqual([
      ['2026-11-23', 'calendar', 'Work'],
      ['2026-11-25', 'calendar', 'Work'],
      ['2026-11-27', 'calendar', 'Work'],
      ['2026-11-28', 'calendar', 'Work'],
    ])
    const after = await days(service)
    for (const day of ['2026-11-23', '2026-11-25', '2026-11-27', '2026-11-28']) {
      expect([before.has(day), after.has(day)]).toEqual([true, false])
    }
  })

  test('without its whole days takes the rest', async () => {
    const service = await openTestService()
    await planSample(service)
    await change(service, await readFile(service, file(EVENINGS, HOLIDAY), { allDay: false }))
    const found = await days(service)
    expect([found.has('2026-11-23'), found.has('2026-11-27')]).toEqual([false, true])
  })

  test('read again takes the place of what it took, and what is the same stays the same', async () => {
    const service = await openTestService()
    await planSample(service)
    await change(service, await readFile(service, file(EVENINGS)))
    const [calendar] = await service.call('busy.list', {})
    const ids = async () =>
      new Map((await service.call('week.get', { day: '2026-11-23' }))?.busy.map(({ id, day }) => [day, id]))
    const before = await ids()
    const calendarId = calendar?.id ?? ''
    await change(
      service,
      await readFile(service, file([...EVENINGS.slice(0, 2), 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU']), {
        calendarId,
      }),
    )
    const after = await ids()
    expect([...after.keys()]).toEqual(['2026-11-23', '2026-11-24'])
    expect(after.get('2026-11-23')).toBe(before.get('2026-11-23'))
    expect(await service.call('busy.list', {})).toHaveLength(1)
    expect((await days(service)).has('2026-11-25')).toBe(true)
  })

  test('stands beside another one, and goes alone', async () => {
    const service = await openTestService()
    await planSample(service)
    await change(service, await readFile(service, file(EVENINGS)))
    await change(service, await readFile(service, file(HOLIDAY), { name: 'Private' }))
    const calendars = await service.call('busy.list', {})
    expect(calendars.map(({ name, times }) => [name, times > 0])).toEqual([
      ['Private', true],
      ['Work', true],
    ])
    await change(service, { type: 'remove-calendar', calendarId: calendars[1]?.id ?? '' })
    expect((await service.call('busy.list', {})).map(({ name }) => name)).toEqual(['Private'])
    expect((await days(service)).has('2026-11-23')).toBe(true)
  })

  test('is taken back and done again as one change, with the plan as it was', async () => {
    const service = await openTestService()
    await planSample(service)
    const before = await service.call('plan.slots', {})
    const changeId = await change(service, await readFile(service, file(EVENINGS, HOLIDAY)))
    const after = await service.call('plan.slots', {})
    expect((await service.call('change.list', {}))[0]?.label).toBe('Read calendar: Work')
    await service.call('change.undo', { changeId })
    expect(await service.call('plan.slots', {})).toEqual(before)
    expect(await service.call('busy.list', {})).toEqual([])
    await service.call('change.redo', { changeId })
    expect(await service.call('plan.slots', {})).toEqual(after)
    const [calendar] = await service.call('busy.list', {})
    const removed = await change(service, { type: 'remove-calendar', calendarId: calendar?.id ?? '' })
    await service.call('change.undo', { changeId: removed })
    expect(await service.call('plan.slots', {})).toEqual(after)
  })

  test('refuses a slot put over it by hand, and names it', async () => {
    const service = await openTestService()
    await planSample(service)
    await change(service, await readFile(service, file(EVENINGS)))
    const [slot] = await service.call('plan.slots', {})
    const onto = {
      type: 'move-slot',
      slotId: slot?.id ?? '',
      day: '2026-11-25',
      startMinute: 1080,
      minutes: 60,
    } as const
    const refusal = await service.failing('plan.change', { changes: [onto] })
    expect(refusal).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('your calendar “Work”: Meeting (Wed 25 Nov 2026, 18:00–20:00)'),
    })
  })

  test('that was looked at long ago, or does not exist, is refused', async () => {
    const service = await openTestService()
    await planSample(service)
    const read = await readFile(service, file(EVENINGS))
    const gone = { ...read, draftId: '01900000-0000-7000-8000-000000000000' } as PlanChange
    expect(await service.failing('plan.change', { changes: [gone] })).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('Choose it again'),
    })
    const nothing = { type: 'remove-calendar', calendarId: '01900000-0000-7000-8000-000000000000' } as const
    expect((await service.failing('plan.change', { changes: [nothing] })).code).toBe('NOT_FOUND')
  })

  test('is read as far as the slowest plan reaches, and three months on', async () => {
    const service = await openTestService()
    const plan = await planSample(service)
    const daily = file(['DTSTART:20200101T000000Z', 'DURATION:PT5M', 'RRULE:FREQ=DAILY'])
    const draft = await service.call('busy.read', { name: 'daily.ics', text: daily })
    expect(draft.until).toBe('2027-12-27')
    const year = { ...plan.settings, availability: { ...plan.settings.availability } }
    for (const day of ['tue', 'wed', 'thu', 'fri', 'sat'] as const)
      year.availability[day] = { startMinute: 0, minutes: 0 }
    year.availability.mon = { startMinute: 1080, minutes: 15 }
    await service.call('plan.change', { changes: [{ type: 'settings', settings: year }] })
    const far = await service.call('busy.read', { name: 'daily.ics', text: daily })
    expect(far.until > '2028-06-01').toBe(true)
    expect(far.times).toBeGreaterThan(500)
  })

  test('over midnight, over a change of clocks and over weeks is cut where days begin', async () => {
    const service = await openTestService({ systemZone: () => 'America/New_York' })
    await planSample(service)
    const night = ['DTSTART;TZID=America/New_York:20261124T230000', 'DURATION:PT2H']
    const long = ['DTSTART;VALUE=DATE:20270313', 'DTEND;VALUE=DATE:20270316']
    await change(service, await readFile(service, file(night, long)))
    const of = async (day: string) =>
      (await service.call('week.get', { day }))?.busy.map((busy) => [
        busy.day,
        busy.startMinute,
        busy.minutes,
      ])
    expect(await of('2026-11-24')).toEqual([
      ['2026-11-24', 1380, 60],
      ['2026-11-25', 0, 60],
    ])
    expect(await of('2027-03-13')).toEqual([
      ['2027-03-13', 0, 1440],
      ['2027-03-14', 0, 1380],
    ])
  })

  test('with an event that lasts for years and repeats takes each day once, and no more than is looked at', async () => {
    const service = await openTestService()
    const years = ['DTSTART:20270101T120000Z', 'DURATION:PT93516H', 'RRULE:FREQ=DAILY;INTERVAL=3']
    const draft = await service.call('busy.read', { name: 'work.ics', text: file(years) })
    expect(draft.to! <= '2028-01-01').toBe(true)
    const { draftId } = draft
    await service.call('busy.store', { draftId, calendarId: null, name: 'Work', allDay: true })
    const [calendar] = await service.call('busy.list', {})
    expect(calendar!.times).toBeGreaterThan(300)
    expect(calendar!.times).toBeLessThan(400)
  })

  test('with an event that began in the year 1 takes the days to come', async () => {
    const service = await openTestService()
    const old = ['DTSTART:00010101T000000Z', 'DTEND:20270301T000000Z']
    const { draftId } = await service.call('busy.read', { name: 'work.ics', text: file(old) })
    await service.call('busy.store', { draftId, calendarId: null, name: 'Work', allDay: true })
    const [calendar] = await service.call('busy.list', {})
    expect(calendar!.times).toBeGreaterThan(90)
    expect(calendar!.times).toBeLessThan(130)
  })
})
