import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Cards } from '../../../../src/renderer/features/progress/parts/cards.tsx'
import { DataTable } from '../../../../src/renderer/features/progress/parts/data-table.tsx'
import { HoursSection } from '../../../../src/renderer/features/progress/parts/hours-section.tsx'
import { WeeksSection } from '../../../../src/renderer/features/progress/parts/weeks-section.tsx'
import { WhyDate } from '../../../../src/renderer/features/progress/parts/why-date.tsx'
import { weeksTable } from '../../../../src/renderer/features/progress/words/week-words.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
import { forecastOf, planForecastOf, progressOf } from '../../../support/progress-builders.ts'
import { framed } from '../../../support/framed.tsx'

const view = progressOf()

const markupOf = (part: ReactNode): string =>
  renderToStaticMarkup(framed(part)).replaceAll(/<style.*?<\/style>/gs, '')
const wordsOf = (part: ReactNode): string =>
  markupOf(part)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

describe('why this date', () => {
  test('says what the date was drawn from, and how it is worked out', () => {
    const words = wordsOf(<WhyDate view={view} forecast={{ state: 'ready', value: forecastOf() }} />)
    expect(words).toMatch(
      /Why this date\? 28 Feb 2027 Eight times in ten between 31 Jan 2027 and 30 Apr 2027\./,
    )
    expect(words).toMatch(/Pace kept 50%.*Your ratio 1\.2 ×.*Left 36 h/)
    expect(words).toContain('4 days earlier than a week ago.')
    expect(words).toContain('The plan itself ends on 20 Jan 2027.')
    expect(words).toContain('ten thousand times')
  })

  test('says what is missing while it is the plan’s own range', () => {
    const words = wordsOf(<WhyDate view={view} forecast={{ state: 'ready', value: planForecastOf() }} />)
    expect(words).toContain('20 Jan 2027 Between 10 Jan 2027 and 30 Jan 2027, by the roadmap’s shortest')
    expect(words).toContain('Once a week of the plan is over and three topics are done')
    expect(words).not.toContain('Pace kept')
  })

  test('is no question once everything is done, and another one without a date', () => {
    const done = planForecastOf({ needs: 'nothing' })
    expect(wordsOf(<WhyDate view={view} forecast={{ state: 'ready', value: done }} />)).toContain('Finished')
    const never = forecastOf({ p10: null, p50: null, p90: null })
    expect(wordsOf(<WhyDate view={view} forecast={{ state: 'ready', value: never }} />)).toContain(
      'Why no date?',
    )
  })

  test('waits quietly: nothing announces itself', () => {
    const markup = markupOf(<WhyDate view={view} forecast={{ state: 'loading' }} />)
    expect(markup).toContain('Working out the date…')
    expect(markup).not.toMatch(/role="(?:status|alert)"|aria-live/)
  })

  test('that cannot be said says why, with a way on', () => {
    const error = { code: 'INTERNAL', message: 'The disk is full.' } as const
    const words = wordsOf(<WhyDate view={view} forecast={{ state: 'failed', error }} />)
    expect(words).toMatch(/could not be worked out\. The disk is full\..*Try again/)
  })
})

describe('the cards', () => {
  test('stand before the forecast is there', () => {
    const words = wordsOf(<Cards view={view} forecast={{ state: 'loading' }} />)
    expect(words).toMatch(/Today 0 min of 2 h planned.*This week 5 h of 10 h planned.*Streak 3 days/)
    expect(words).toContain('Finish Working it out…')
  })
})

describe('a chart', () => {
  test('has a name, a sentence, and a button for its table', () => {
    const markup = markupOf(<WeeksSection view={view} />)
    expect(markup).toMatch(/role="img" aria-label="Planned and studied" aria-describedby="[^"]+"/)
    expect(markup).toMatch(/aria-pressed="false"[^>]*aria-label="Table: Planned and studied"/)
    expect(markup).toContain('So far you studied 20 h of 40 h planned, 5 h a week.')
  })

  test('without anything to draw says what will be there and what brings it', () => {
    const none = progressOf({ weeks: [], studied: { ...view.studied, totalMs: 0 } })
    expect(wordsOf(<WeeksSection view={none} />)).toContain('will stand here beside what was planned')
    const hours = markupOf(<HoursSection view={none} />)
    expect(hours).toContain('href="#/focus"')
    expect(hours).not.toContain('aria-pressed')
  })
})

describe('a table', () => {
  const format = createFormat({ locale: 'en-GB', clock: '24h' })

  test('names its rows, and says what it is of', () => {
    const markup = markupOf(<DataTable table={weeksTable(view.weeks, format)} />)
    expect(markup).toMatch(/<caption[^>]*>Planned and studied per week<\/caption>/)
    expect(markup).toMatch(/<th scope="row"[^>]*>23 Nov 2026<\/th>/)
    expect(markup).not.toContain('Show all')
  })

  test('of many rows shows the first and offers the rest', () => {
    const weeks = Array.from({ length: 60 }, (_, index) => ({
      from: `2026-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`,
      plannedMinutes: 60,
      studiedMs: 0,
    }))
    expect(wordsOf(<DataTable table={weeksTable(weeks, format)} />)).toContain('Show all 60 rows')
  })
})
