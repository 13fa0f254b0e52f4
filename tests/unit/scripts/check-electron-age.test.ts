import { expect, test } from 'vitest'
import { majorsBehind } from '../../../scripts/check-electron-age.ts'

test('major versions are counted, whatever follows them', () => {
  expect(majorsBehind('45.4.1', '45.9.0')).toBe(0)
  expect(majorsBehind('45.4.1', '46.0.0')).toBe(1)
  expect(majorsBehind('9.1.0', '12.0.0-beta.1')).toBe(3)
})
