import { describe, expect, test } from 'vitest'
import { matchShortcut, type PendingKey, type ShortcutGroup } from '../../../../src/renderer/app/shortcuts.ts'

const shortcut = (keys: string) => ({ keys, label: keys, run: () => undefined })
const groups: readonly ShortcutGroup[] = [
  { title: 'Everywhere', shortcuts: [shortcut('g t'), shortcut('g w'), shortcut('?')] },
  { title: 'Week', shortcuts: [{ ...shortcut('t'), label: 'To this week' }, shortcut('ArrowLeft')] },
]

const press = (key: string, options: { atMs?: number; modified?: boolean; pending?: PendingKey } = {}) =>
  matchShortcut(
    groups,
    { key, modified: options.modified ?? false, atMs: options.atMs ?? 0 },
    options.pending ?? null,
  )

describe('matching keys', () => {
  test('a single key runs its shortcut', () => {
    expect(press('ArrowLeft').shortcut?.keys).toBe('ArrowLeft')
  })

  test('the first key of a pair waits for the second', () => {
    const first = press('g')
    expect(first).toEqual({ shortcut: null, pending: { key: 'g', atMs: 0 } })
    expect(press('w', { atMs: 300, pending: first.pending }).shortcut?.keys).toBe('g w')
  })

  test('the second key of a pair wins over the same key alone', () => {
    expect(press('t', { pending: { key: 'g', atMs: 0 }, atMs: 300 }).shortcut?.keys).toBe('g t')
    expect(press('t').shortcut?.label).toBe('To this week')
  })

  test('a second key that comes too late stands alone', () => {
    expect(press('t', { pending: { key: 'g', atMs: 0 }, atMs: 5000 }).shortcut?.label).toBe('To this week')
  })

  test('a wrong second key ends the pair', () => {
    expect(press('x', { pending: { key: 'g', atMs: 0 }, atMs: 10 })).toEqual({
      shortcut: null,
      pending: null,
    })
  })

  test('a key held with Ctrl, Alt or Meta is none of ours', () => {
    expect(press('t', { modified: true })).toEqual({ shortcut: null, pending: null })
  })

  test('the group registered last wins', () => {
    const own = { ...shortcut('?'), label: 'Own' }
    const match = matchShortcut(
      [...groups, { title: 'Dialog', shortcuts: [own] }],
      { key: '?', modified: false, atMs: 0 },
      null,
    )
    expect(match.shortcut?.label).toBe('Own')
  })
})
