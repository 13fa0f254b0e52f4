import { describe, expect, test } from 'vitest'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'
import { planTwo } from '../../support/several-plans.ts'
import { sampleBlock, sampleDocument, sampleRoadmap, sampleTopic } from '../../support/sample-roadmap.ts'

const icsOf = async ({ call }: TestService): Promise<string> => (await call('export.ics', {})).text

const eventsOf = (text: string): string[] => text.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g) ?? []

/** Those of slots: phases and projects have whole days. */
const timedOf = (text: string): string[] => eventsOf(text).filter((event) => /DTSTART:/.test(event))
const wholeDaysOf = (text: string): string[] => eventsOf(text).filter((event) => /DTSTART;/.test(event))

const uidOf = (event: string): string => /UID:(.*)\r/.exec(event)?.[1] ?? ''

describe('the calendar file', () => {
  test('is the same, byte for byte, while the plan is the same, a week later too', async () => {
    const service = await openTestService()
    const { roadmapId, settings } = await planSample(service)
    const before = await icsOf(service)
    service.setNow(MONDAY_MS + 60_000)
    await service.call('plan.make', { roadmap: { roadmapId }, settings })
    service.setNow(MONDAY_MS + 7 * DAY_MS)
    expect(await icsOf(service)).toBe(before)
  })

  test('changes only in the slot that moves, whose sequence rises', async () => {
    const service = await openTestService()
    const { roadmapId, settings } = await planSample(service)
    const before = timedOf(await icsOf(service))
    service.setNow(MONDAY_MS + 60_000)
    const { availability } = settings
    const wed = { ...availability.wed, startMinute: 1100 }
    await service.call('plan.make', {
      roadmap: { roadmapId },
      settings: { ...settings, availability: { ...availability, wed } },
    })
    const after = timedOf(await icsOf(service))
    expect(after.map(uidOf)).toEqual(before.map(uidOf))
    const changed = after.filter((event, index) => event !== before[index])
    const slots = await service.call('plan.slots', {})
    const onWednesdays = slots.filter(({ day }) => day === '2026-11-25' || day === '2026-12-02')
    expect(changed.map(uidOf)).toEqual(onWednesdays.map(({ id }) => `${id}@roadbook.invalid`))
    for (const event of changed) expect(event).toMatch(/SEQUENCE:1\r[\s\S]*DTSTAMP:20261123T100100Z/)
  })

  test('says what to do, in which part', async () => {
    const service = await openTestService()
    await planSample(service)
    const [event] = timedOf(await icsOf(service))
    expect(event).toContain('SUMMARY:Topic a\r\n')
    // Long lines are folded.
    expect(event?.replaceAll('\r\n ', '')).toContain(
      'DESCRIPTION:Learn\\nWhat a is about\\nSample roadmap → Phase one → Block basics\\nManual: https://example.org/manual\r\n',
    )
    expect(event).toContain('URL:https://example.org/manual\r\n')
    expect(event).toContain('DTSTART:20261123T180000Z\r\nDTEND:20261123T200000Z\r\n')
  })

  test('holds the days asked for', async () => {
    const service = await openTestService()
    await planSample(service)
    const file = await service.call('export.ics', { from: '2026-11-24', to: '2026-11-24' })
    expect(file.slots).toBe(2)
    expect(file.text.match(/DTSTART:\d{8}/g)).toEqual(['DTSTART:20261124', 'DTSTART:20261124'])
  })

  test('of a very long plan comes with a warning', async () => {
    const topics = Array.from({ length: 1100 }, (_, index) => sampleTopic(`t${index}`))
    const phase = { ...sampleRoadmap().phases[0]!, blocks: [sampleBlock('long', topics)] }
    const service = await openTestService({ document: sampleDocument([sampleRoadmap({ phases: [phase] })]) })
    await planSample(service)
    const file = await service.call('export.ics', {})
    expect(file.events).toBeGreaterThan(1000)
    expect(file.warnings).toMatchObject([{ code: 'large-calendar' }])
    expect(file.months.length).toBeGreaterThan(12)
    expect(file.months.reduce((sum, { events }) => sum + events, 0)).toBe(file.events)
    const whole = new Set(eventsOf(file.text))
    const parts: string[] = []
    for (const { month, events } of [...file.months.slice(0, 3), ...file.months.slice(-1)]) {
      const part = await service.call('export.ics', { month })
      expect([part.events, part.warnings, part.fileName]).toEqual([events, [], `Sample-roadmap-${month}.ics`])
      parts.push(...eventsOf(part.text))
    }
    // Each event whole, in one file only, as it is in the large one.
    expect(parts.filter((event) => !whole.has(event))).toEqual([])
    expect(new Set(parts).size).toBe(parts.length)
  })
})

describe('phases and projects', () => {
  test('stand on the days that slots give them, projects where their phase ends', async () => {
    const service = await openTestService()
    await planSample(service)
    const found = wholeDaysOf(await icsOf(service)).map((event) => [
      /SUMMARY:(.*)\r/.exec(event)?.[1],
      /DTSTART;VALUE=DATE:(\d+)/.exec(event)?.[1],
      /DTEND;VALUE=DATE:(\d+)/.exec(event)?.[1],
    ])
    expect(found).toEqual([
      ['Phase one', '20261123', '20261128'],
      ['Word counter', '20261127', '20261128'],
      ['Diary', '20261127', '20261128'],
      ['Phase two', '20261127', '20261203'],
      ['Shop', '20261202', '20261203'],
    ])
  })

  test('that end on another day have a higher number, once; undone, a higher one still', async () => {
    const service = await openTestService()
    await planSample(service)
    const sequences = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        wholeDaysOf(await icsOf(service)).map((event) => [
          /SUMMARY:(.*)\r/.exec(event)?.[1] ?? '',
          /SEQUENCE:(\d+)/.exec(event)?.[1] ?? '',
        ]),
      )
    await sequences()
    const daysOff = { from: '2026-12-02', to: '2026-12-03', name: '' }
    const { changeId } = await service.call('plan.change', { changes: [{ type: 'add-days-off', daysOff }] })
    const moved = { 'Phase one': '0', 'Word counter': '0', Diary: '0', 'Phase two': '1', Shop: '1' }
    expect(await sequences()).toEqual(moved)
    expect(await sequences()).toEqual(moved)
    if (changeId === null) throw new Error('nothing was changed')
    await service.call('change.undo', { changeId })
    expect(await sequences()).toEqual({ ...moved, 'Phase two': '2', Shop: '2' })
  })
})

describe('how it looks', () => {
  test('is as the settings say, unless a file shall look otherwise', async () => {
    const service = await openTestService()
    await planSample(service)
    const calendar = { alarmMinutes: 15, progress: false, titlesOnly: true, allDay: false }
    await service.call('settings.update', { calendar })
    const text = await icsOf(service)
    expect(wholeDaysOf(text)).toEqual([])
    expect(text).toContain('TRIGGER:-PT15M')
    expect(text).not.toMatch(/CATEGORIES|URL:/)
    const other = await service.call('export.ics', { options: { alarmMinutes: null, titlesOnly: false } })
    expect(other.text).not.toContain('VALARM')
    expect(other.text).toContain('CATEGORIES:Learn')
  })

  test('of what is done is marked when that is asked for, and only then its stamp changes', async () => {
    const service = await openTestService()
    const { roadmapId } = await planSample(service)
    const before = await icsOf(service)
    const roadmap = await service.call('roadmap.get', { roadmapId })
    const topic = roadmap.phases[0]?.blocks[0]?.topics[0]
    service.setNow(MONDAY_MS + DAY_MS)
    await service.call('topic.set-status', { topicId: topic?.id ?? '', status: 'in-progress' })
    expect(await icsOf(service)).toBe(before)
    const marked = await service.call('export.ics', { options: { progress: true } })
    const changed = eventsOf(marked.text).filter((event) => !before.includes(event))
    expect(changed.length).toBeGreaterThan(0)
    for (const event of changed) {
      expect(event).toContain('SUMMARY:◐ Topic a\r\n')
      expect(event).toMatch(/SEQUENCE:0\r\nDTSTAMP:20261124T100000Z/)
    }
  })
})

describe('an update', () => {
  const updateOf = ({ call }: TestService) => call('export.ics', { update: true })
  const cancelledOf = (text: string): string[] =>
    eventsOf(text).filter((event) => event.includes('STATUS:CANCELLED'))

  /** A planned sample that was exported, and whose first slot was removed since. */
  const removedBench = async () => {
    const service = await openTestService()
    await planSample(service)
    const [, slot] = await service.call('plan.slots', {})
    if (slot === undefined) throw new Error('there are slots')
    const given = eventsOf(await icsOf(service)).find((event) => event.includes(slot.id))
    const changes = [{ type: 'remove-slot' as const, slotId: slot.id }]
    const { changeId } = await service.call('plan.change', { changes })
    return { service, slot, given: given ?? '', changeId: changeId ?? '' }
  }

  test('takes back what was removed, by its UID, at its time and with a higher number', async () => {
    const { service, slot, given } = await removedBench()
    expect((await icsOf(service)).includes(slot.id)).toBe(false)
    const { text, cancelled } = await updateOf(service)
    const event = cancelledOf(text).find((one) => one.includes(slot.id)) ?? ''
    expect(cancelled).toBe(cancelledOf(text).length)
    expect(event).toMatch(/SEQUENCE:1\r/)
    expect(/DTSTART.*\r\nDTEND.*\r/.exec(event)?.[0]).toBe(/DTSTART.*\r\nDTEND.*\r/.exec(given)?.[0])
  })

  test('made again within two weeks is the same, and after them says it no more', async () => {
    const { service } = await removedBench()
    const { text } = await updateOf(service)
    service.setNow(MONDAY_MS + 13 * DAY_MS)
    expect((await updateOf(service)).text).toBe(text)
    service.setNow(MONDAY_MS + 15 * DAY_MS)
    expect((await updateOf(service)).cancelled).toBe(0)
  })

  test('that is made late still says it once', async () => {
    const { service } = await removedBench()
    service.setNow(MONDAY_MS + 200 * DAY_MS)
    expect((await updateOf(service)).cancelled).toBeGreaterThan(0)
  })

  test('of some days moves away what was given for them and lies elsewhere now', async () => {
    const service = await openTestService()
    await planSample(service)
    const range = { from: '2026-11-23', to: '2026-11-23' }
    const [slot] = await service.call('plan.slots', {})
    expect((await service.call('export.ics', range)).text).toContain(slot?.id)
    const to = { day: '2026-11-29', startMinute: 600, minutes: 120 }
    await service.call('plan.change', { changes: [{ type: 'move-slot', slotId: slot?.id ?? '', ...to }] })
    expect((await service.call('export.ics', range)).text).not.toContain(slot?.id)
    const update = await service.call('export.ics', { ...range, update: true })
    const event = eventsOf(update.text).find((one) => one.includes(slot?.id ?? '')) ?? ''
    expect(event).toMatch(/SEQUENCE:1\r[\s\S]*DTSTART:20261129T100000Z/)
  })

  test('says nothing of what no file ever gave', async () => {
    const service = await openTestService()
    await planSample(service)
    const [, slot] = await service.call('plan.slots', {})
    await service.call('plan.change', { changes: [{ type: 'remove-slot', slotId: slot?.id ?? '' }] })
    expect((await updateOf(service)).cancelled).toBe(0)
  })

  test.each([2, 20])(
    'of what comes back %i days later has a higher number than its cancellation',
    async (days) => {
      const { service, slot, changeId } = await removedBench()
      await updateOf(service)
      service.setNow(MONDAY_MS + days * DAY_MS)
      await updateOf(service)
      await service.call('change.undo', { changeId })
      const event = eventsOf((await updateOf(service)).text).find((one) => one.includes(slot.id)) ?? ''
      expect(event).toMatch(/SEQUENCE:[2-9]\r[\s\S]*STATUS:CONFIRMED/)
    },
  )

  test('takes back a plan that does not run any more', async () => {
    const service = await openTestService()
    const { beside } = await planTwo(service)
    await icsOf(service)
    const own = (await service.call('plan.slots', {})).filter(({ planId }) => planId === beside.id)
    await service.call('plan.set-state', { planId: beside.id, state: 'resting' })
    const { text } = await updateOf(service)
    const taken = cancelledOf(text).map(uidOf)
    expect(own.length).toBeGreaterThan(5)
    for (const { id } of own) expect(taken).toContain(`${id}@roadbook.invalid`)
  })
})
