import { describe, expect, test } from 'vitest'
import { instantOfMoment, parseMoment } from '../../../src/cli/moment.ts'

const momentOf = (text: string) => {
  const parsed = parseMoment('--start', text)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.value
}
const read = (text: string, zone = 'Europe/Berlin', afterMs?: number) => {
  const { ms, remarks } = instantOfMoment(momentOf(text), zone, afterMs)
  return [new Date(ms).toISOString(), ...remarks]
}

describe('a time', () => {
  test.each([
    ['2026-11-23T18:30Z', '2026-11-23T18:30:00.000Z'],
    ['2026-11-23t18:30z', '2026-11-23T18:30:00.000Z'],
    ['2026-11-23T18:30+01:00', '2026-11-23T17:30:00.000Z'],
    ['2026-11-23T18:30-0930', '2026-11-24T04:00:00.000Z'],
    ['2026-11-23T00:10:05.1239+05:45', '2026-11-22T18:25:05.123Z'],
  ])('with an offset is an instant, whatever the zone: %s', (text, expected) => {
    expect(read(text, 'Europe/Berlin')).toEqual([expected])
    expect(read(text, 'Asia/Tokyo')).toEqual([expected])
  })

  test('without one is what clocks in the zone show', () => {
    expect(read('2026-11-23T18:30:15')).toEqual(['2026-11-23T17:30:15.000Z'])
    expect(read('2026-11-23 18:30', 'Asia/Kolkata')).toEqual(['2026-11-23T13:00:00.000Z'])
  })

  test.each([
    'yesterday',
    '',
    '18:30',
    '2026-11-23',
    '2026-11-23T24:00',
    '2026-11-23T18:60',
    '2026-11-23T18',
    '2027-02-29T18:30',
    '2026-11-23T18:30+24:00',
    '2026-11-23T18:30 UTC',
    '0000-01-01T00:00',
    '9999-12-31T23:59',
  ])('that is none is wrong usage: %j', (text) => {
    const parsed = parseMoment('--end', text)
    expect(parsed).toMatchObject({ ok: false, error: { exitCode: 2 } })
    expect(parsed).toMatchObject({ error: { message: expect.stringContaining(`not "${text}"`) } })
  })
})

describe('where clocks change', () => {
  test('a time they skip lies later, and that is said', () => {
    expect(read('2026-03-29T02:30')).toEqual([
      '2026-03-29T01:30:00.000Z',
      'Clocks in Europe/Berlin skip 02:30 on Sun 29 Mar 2026: --start counts as 03:30.',
    ])
    expect(read('2026-03-29T02:30+01:00')).toEqual(['2026-03-29T01:30:00.000Z'])
  })

  test('of a time they show twice the first is meant, and the other is named as it can be written', () => {
    const [first, remark] = read('2026-10-25T02:30')
    expect(first).toBe('2026-10-25T00:30:00.000Z')
    expect(remark).toBe(
      'Clocks in Europe/Berlin show 02:30 twice on Sun 25 Oct 2026: --start is the first one. For the second write 2026-10-25T02:30+01:00.',
    )
    expect(read('2026-10-25T02:30+01:00')).toEqual(['2026-10-25T01:30:00.000Z'])
  })

  test('half an hour is half an hour', () => {
    const [first, remark] = read('2026-04-05T01:45', 'Australia/Lord_Howe')
    expect(first).toBe('2026-04-04T14:45:00.000Z')
    expect(remark).toMatch(/2026-04-05T01:45\+10:30\.$/)
  })

  test('an end is the first time after its start', () => {
    const startMs = Date.UTC(2026, 9, 25, 0, 45)
    expect(read('2026-10-25T02:30', 'Europe/Berlin', startMs)).toEqual(['2026-10-25T01:30:00.000Z'])
  })
})
