import { describe, expect, test } from 'vitest'
import { openMinutes, toggled, whatNow } from '../../../../src/renderer/features/today/what-now.ts'
import { slotOf } from '../../../support/view-builders.ts'

const day = '2026-11-23'
const at = (hour: number, minute = 0): number => Date.UTC(2026, 10, 23, hour, minute)
const first = slotOf({ id: 'a', day, at: 1080, minutes: 60 })
const second = slotOf({ id: 'b', day, at: 1140, minutes: 90 })
const tomorrow = slotOf({ id: 'c', day: '2026-11-24' })
const view = { slots: [first, second], next: [tomorrow] }

const withStatus = (slot: typeof first, status: 'done' | 'skipped' | 'in-progress') => ({
  ...slot,
  topic: { ...slot.topic, status },
})

describe('what to study now', () => {
  test('before the first slot it is the first slot, later', () => {
    expect(whatNow(view, at(9))).toEqual({ when: 'later', slot: first })
  })

  test('a slot runs from its first instant up to, not including, its last', () => {
    expect(whatNow(view, at(18))).toEqual({ when: 'now', slot: first })
    expect(whatNow(view, at(18, 59))).toEqual({ when: 'now', slot: first })
    expect(whatNow(view, at(19))).toEqual({ when: 'now', slot: second })
  })

  test('a slot whose time went by comes before one still to come, because topics are studied in order', () => {
    const spaced = { ...view, slots: [first, { ...second, startMs: at(22), endMs: at(23) }] }
    expect(whatNow(spaced, at(20))).toEqual({ when: 'earlier', slot: first })
  })

  test('after the day it is the first slot still open', () => {
    expect(whatNow(view, at(23))).toEqual({ when: 'earlier', slot: first })
  })

  test('a running slot of a topic that is done is passed over', () => {
    expect(whatNow({ ...view, slots: [withStatus(first, 'done'), second] }, at(18, 30))).toEqual({
      when: 'later',
      slot: second,
    })
  })

  test('a topic in progress still wants studying', () => {
    expect(whatNow({ ...view, slots: [withStatus(first, 'in-progress')] }, at(9))?.when).toBe('later')
  })

  test('with the day dealt with it is the next day that holds an open topic', () => {
    const dealtWith = { slots: [withStatus(first, 'done')], next: [withStatus(tomorrow, 'skipped'), second] }
    expect(whatNow(dealtWith, at(9))).toEqual({ when: 'another-day', slot: second })
  })

  test('with nothing left it is nothing', () => {
    expect(whatNow({ slots: [withStatus(first, 'done')], next: [] }, at(9))).toBeNull()
  })
})

test('minutes left count open slots only', () => {
  expect(openMinutes([first, second])).toBe(150)
  expect(openMinutes([withStatus(first, 'done'), second])).toBe(90)
  expect(openMinutes([withStatus(first, 'skipped'), withStatus(second, 'done')])).toBe(0)
})

test('the same key takes a status back', () => {
  expect(toggled(first, 'done')).toBe('done')
  expect(toggled(withStatus(first, 'done'), 'done')).toBe('pending')
  expect(toggled(withStatus(first, 'done'), 'skipped')).toBe('skipped')
})
