import { describe, expect, test } from 'vitest'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'
import { sampleBlock, sampleDocument, sampleRoadmap, sampleTopic } from '../../support/sample-roadmap.ts'

const icsOf = async ({ call }: TestService): Promise<string> => (await call('export.ics', {})).text

const eventsOf = (text: string): string[] => text.match(/BEGIN:VEVENT[\s\S]*?END:VEVENT/g) ?? []

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
    const before = eventsOf(await icsOf(service))
    service.setNow(MONDAY_MS + 60_000)
    const { availability } = settings
    const wed = { ...availability.wed, startMinute: 1100 }
    await service.call('plan.make', {
      roadmap: { roadmapId },
      settings: { ...settings, availability: { ...availability, wed } },
    })
    const after = eventsOf(await icsOf(service))
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
    const [event] = eventsOf(await icsOf(service))
    expect(event).toContain('SUMMARY:Topic a\r\n')
    // Long lines are folded.
    expect(event?.replaceAll('\r\n ', '')).toContain(
      'DESCRIPTION:Learn\\nWhat a is about\\nSample roadmap → Phase one → Block basics\r\n',
    )
    expect(event).toContain('DTSTART:20261123T180000Z\r\nDTEND:20261123T200000Z\r\n')
  })

  test('holds the days asked for', async () => {
    const service = await openTestService()
    await planSample(service)
    const file = await service.call('export.ics', { from: '2026-11-24', to: '2026-11-24' })
    expect(file.events).toBe(2)
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
  })
})
