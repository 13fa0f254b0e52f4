import { describe, expect, test } from 'vitest'
import { backupName, parseBackupName } from '#core/care/backup-name.ts'
import { isBackupDue, isCheckDue } from '#core/care/due.ts'

const AT_MS = Date.UTC(2026, 10, 23, 12, 30, 1, 7)

describe('the name of a backup', () => {
  test('says why, which version and when, and is read back', () => {
    const name = backupName({ kind: 'before-upgrade', version: 4, atMs: AT_MS })
    expect(name).toBe('before-upgrade-v4-2026-11-23T12-30-01-007Z.db')
    expect(parseBackupName(name)).toEqual({ kind: 'before-upgrade', version: 4, atMs: AT_MS })
  })

  test.each([
    'roadbook.db',
    'auto-v5-2026-11-23T12-30-01-007Z.db.part',
    'auto-v5-2026-13-45T99-30-01-007Z.db',
    'mine-v5-2026-11-23T12-30-01-007Z.db',
    'other-v5-2026-11-23T12-30-01-007Z.db',
  ])('%s is none of ours', (name) => expect(parseBackupName(name)).toBeNull())
})

const MINUTE_MS = 60_000

test('backups are half an hour apart, whichever way the clock is set', () => {
  expect(isBackupDue(null, AT_MS)).toBe(true)
  expect(isBackupDue(AT_MS, AT_MS + 29 * MINUTE_MS)).toBe(false)
  expect(isBackupDue(AT_MS, AT_MS + 30 * MINUTE_MS)).toBe(true)
  expect(isBackupDue(AT_MS, 0)).toBe(true)
})

test('the whole file is checked every week, and after an unclean end', () => {
  const clean = { checkedMs: AT_MS, endedUnclean: false }
  expect(isCheckDue(clean, AT_MS + 6 * 1440 * MINUTE_MS)).toBe(false)
  expect(isCheckDue(clean, AT_MS + 7 * 1440 * MINUTE_MS)).toBe(true)
  expect(isCheckDue({ ...clean, endedUnclean: true }, AT_MS)).toBe(true)
  expect(isCheckDue({ checkedMs: null, endedUnclean: false }, AT_MS)).toBe(true)
})
