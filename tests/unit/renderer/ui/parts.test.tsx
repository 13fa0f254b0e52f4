import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { PlanPreview } from '#contract/operations/plan.ts'
import { ErrorState } from '../../../../src/renderer/ui/error-state.tsx'
import { KindMark } from '../../../../src/renderer/ui/kind-mark.tsx'
import { LoadView } from '../../../../src/renderer/ui/load-view.tsx'
import type { Load } from '../../../../src/renderer/ui/load.ts'
import { FinishPanel } from '../../../../src/renderer/ui/plan-form/finish-panel.tsx'
import { VisibleText } from '../../../../src/renderer/ui/visible-text.tsx'
import { framed } from '../../../support/framed.tsx'

/** What the part reads like: its markup without tags. */
const wordsOf = (part: ReactNode): string =>
  htmlOf(part)
    .replaceAll(/<style.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

const htmlOf = (part: ReactNode): string => renderToStaticMarkup(framed(part))

const preview: PlanPreview = {
  finish: { min: '2027-07-07', expected: '2027-08-02', max: '2027-08-26' },
  topics: 76,
  effortDays: { min: 195, max: 238 },
  effortMinutes: { min: 40_950, expected: 45_465, max: 49_980 },
  studyDaysPerWeek: 6,
  minutesPerWeek: 1260,
  findings: [{ code: 'x', message: 'It may take longer than the roadmap’s 9.' }],
}
const settings = { start: '2026-11-23', minutesPerStudyDay: 210, pace: 'expected' } as const

describe('parts in words', () => {
  test('the finish panel names the range, each pace with its months, the basis and the findings', () => {
    const words = wordsOf(<FinishPanel preview={preview} settings={settings} />)
    for (const part of [
      '7 Jul – 26 Aug 2027',
      'Expected 2 Aug 2027 8.3 months',
      'At the latest 26 Aug 2027 9.1 months',
      '76 topics , 195–238 study days of 3 h 30 min ; you study 21 h a week on 6 days',
      'It may take longer',
    ]) {
      expect(words.replaceAll(/ ?([,;]) /g, '$1 ')).toContain(part.replaceAll(/ ?([,;]) /g, '$1 '))
    }
  })

  test('a start in the past is counted from today', () => {
    const words = wordsOf(
      <FinishPanel preview={preview} settings={{ ...settings, start: '2020-01-01' }} today="2026-11-23" />,
    )
    expect(words).toContain('Expected 2 Aug 2027 8.3 months')
    expect(words).toContain('what is left starts today')
  })

  test('a finish at one day is said once', () => {
    const day = '2027-06-04'
    const words = wordsOf(
      <FinishPanel
        preview={{ ...preview, finish: { min: day, expected: day, max: day } }}
        settings={settings}
      />,
    )
    expect(words).not.toContain('At the latest')
    expect(words).toContain('Finish 4 Jun 2027')
  })

  test('a plan with nothing left is done, not out of reach', () => {
    const done: PlanPreview = {
      ...preview,
      finish: { min: null, expected: null, max: null },
      findings: [{ code: 'nothing-to-plan', message: 'Nothing is left to plan.' }],
    }
    const words = wordsOf(<FinishPanel preview={done} settings={settings} />)
    expect(words).toContain('Everything is done.')
    expect(words).not.toContain('No finish')
  })

  test('a finish that cannot be reached is said, not drawn', () => {
    const finish = { min: null, expected: null, max: null }
    const words = wordsOf(<FinishPanel preview={{ ...preview, finish }} settings={settings} />)
    expect(words).toContain('No finish within ten years')
  })

  test('a load is drawn by its state', () => {
    const view = (load: Load<string>): string =>
      wordsOf(
        <LoadView load={load} onRetry={() => undefined} skeleton={<p>waiting</p>}>
          {(value) => <p>{value}</p>}
        </LoadView>,
      )
    expect(view({ state: 'loading' })).toBe('waiting')
    expect(view({ state: 'ready', value: 'here' })).toBe('here')
    expect(view({ state: 'failed', error: { code: 'BUSY', message: 'Close the other one.' } })).toMatch(
      /Close the other one\. Try again/,
    )
  })

  test('an internal failure names its entry in the log', () => {
    expect(wordsOf(<ErrorState error={{ code: 'INTERNAL', message: 'Sorry.', id: 'e-7' }} />)).toContain(
      'e-7',
    )
  })

  test('a kind of work is named in words even as an icon', () => {
    expect(wordsOf(<KindMark kind="build" />)).toBe('Build')
    expect(htmlOf(<KindMark kind="build" show="icon" />)).toContain('aria-label="Build"')
  })

  test('markup of a document stays text, and invisible characters are shown', () => {
    const html = htmlOf(<VisibleText text={'<img src=x onerror=alert(1)>\u202E'} />)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).not.toContain('<img')
    expect(html).toContain('U+202E')
  })
})
