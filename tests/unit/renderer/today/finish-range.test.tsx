import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { TodayView } from '#contract/operations/views.ts'
import { FinishRange } from '../../../../src/renderer/features/today/parts/finish-range.tsx'
import { framed } from '../../../support/framed.tsx'

const wordsOf = (finish: TodayView['forecast'], planned: string | null): string =>
  renderToStaticMarkup(
    framed(
      <FinishRange finish={finish} planned={planned} pace="expected" today="2026-12-21" isPaused={false} />,
    ),
  )
    .replaceAll(/<style.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')

describe('the finish on Today', () => {
  test('that is the plan’s own is not told twice', () => {
    const words = wordsOf(
      { min: '2027-07-07', expected: '2027-08-02', max: '2027-08-26', basis: 'plan' },
      '2027-08-02',
    )
    expect(words).toContain('shortest and longest estimates')
    expect(words).not.toContain('The plan itself')
  })

  test('that goes by the weeks behind stands beside the plan’s own', () => {
    const words = wordsOf(
      { min: '2027-04-13', expected: '2027-06-04', max: '2027-09-13', basis: 'history' },
      '2027-08-02',
    )
    expect(words).toMatch(/4 Jun 2027.*going by the weeks you had.*The plan itself ends on 2 Aug 2027\./s)
  })

  test('says what it goes by also where its latest day is out of reach', () => {
    const words = wordsOf({ min: '2033-01-01', expected: '2033-03-17', max: null, basis: 'history' }, null)
    expect(words).toContain('Going by the weeks you had.')
    expect(wordsOf({ min: null, expected: null, max: null, basis: 'history' }, null)).toContain(
      'Not within ten years, going by the weeks you had.',
    )
  })
})
