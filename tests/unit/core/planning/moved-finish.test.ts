import { describe, expect, test } from 'vitest'
import { movedFinish } from '#core/planning/finish.ts'

const FINISH = { min: '2026-12-01', expected: '2026-12-10', max: '2026-12-20' }
const last = (from: string | null, to: string | null) => ({ from, to })

describe('the finish after single slots were moved', () => {
  test('stays while the last day stays', () => {
    expect(movedFinish(FINISH, 'expected', last('2026-12-10', '2026-12-10'))).toBe(FINISH)
  })

  test('comes no earlier, at any pace, than a slot that lies later than all else', () => {
    expect(movedFinish(FINISH, 'expected', last('2026-12-10', '2026-12-15'))).toEqual({
      min: '2026-12-15',
      expected: '2026-12-15',
      max: '2026-12-20',
    })
  })

  test('comes earlier at the pace of the plan when the last slot does', () => {
    expect(movedFinish(FINISH, 'expected', last('2026-12-10', '2026-12-08'))).toEqual({
      ...FINISH,
      expected: '2026-12-08',
    })
    expect(movedFinish(FINISH, 'max', last('2026-12-20', '2026-11-30'))).toEqual({
      min: '2026-11-30',
      expected: '2026-11-30',
      max: '2026-11-30',
    })
    expect(movedFinish(FINISH, 'min', last('2026-12-01', '2026-11-30'))).toEqual({
      ...FINISH,
      min: '2026-11-30',
    })
  })

  test('stays unknown where it was', () => {
    const none = { min: null, expected: null, max: null }
    expect(movedFinish(none, 'expected', last('2026-12-10', '2026-12-15'))).toEqual(none)
    expect(movedFinish({ ...FINISH, max: null }, 'expected', last('2026-12-10', '2026-12-15'))).toMatchObject(
      {
        max: null,
      },
    )
    expect(movedFinish(FINISH, 'expected', last('2026-12-10', null))).toEqual(FINISH)
  })
})
