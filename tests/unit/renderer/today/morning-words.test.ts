import { expect, test } from 'vitest'
import { morningWords } from '../../../../src/renderer/features/today/morning-words.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'

const format = createFormat({ locale: 'en-GB', clock: '24h' })
const words = (before: string | null, after: string | null) =>
  morningWords({ changeId: 'change', finish: { before, after } }, format).price

test('the morning says what became of the finish', () => {
  expect(words('2027-03-14', '2027-03-15')).toBe('Finish: 15 Mar 2027 instead of 14 Mar 2027, 1 day later.')
  expect(words('2027-03-14', '2027-03-12')).toContain('2 days earlier')
  expect(words('2027-03-14', '2027-03-14')).toBe('Finish: 14 Mar 2027, as before.')
  expect(words('2027-03-14', null)).toBe('Finish: no date instead of 14 Mar 2027.')
})
