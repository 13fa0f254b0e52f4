import { describe, expect, test } from 'vitest'
import { parseDay } from '#core/time/day.ts'
import { burnUpLines, frameOf } from '../../../../src/renderer/features/progress/figures/burn-up.ts'
import { yearOf } from '../../../../src/renderer/features/progress/figures/year.ts'
import {
  burnUpCsv,
  burnUpNote,
  burnUpSummary,
  burnUpTable,
} from '../../../../src/renderer/features/progress/words/burn-up-words.ts'
import {
  calibrateWords,
  calibrationCsv,
  calibrationSummary,
  calibrationTable,
} from '../../../../src/renderer/features/progress/words/calibration-words.ts'
import {
  driftWords,
  finishCardWords,
  finishedWords,
  leadWords,
  streakWords,
} from '../../../../src/renderer/features/progress/words/card-words.ts'
import { studiedWords } from '../../../../src/renderer/features/progress/words/chart-table.ts'
import {
  hoursCsv,
  hoursSummary,
  hoursTable,
} from '../../../../src/renderer/features/progress/words/hour-words.ts'
import {
  phasesCsv,
  phasesSummary,
  phasesTable,
} from '../../../../src/renderer/features/progress/words/phase-words.ts'
import { needsWords, reasonsOf } from '../../../../src/renderer/features/progress/words/reason-words.ts'
import { scopeLine } from '../../../../src/renderer/features/progress/words/scope-words.ts'
import {
  estimateWords,
  topicsCsv,
  topicsSummary,
} from '../../../../src/renderer/features/progress/words/topic-words.ts'
import {
  spanWords,
  weeksCsv,
  weeksSummary,
  weeksTable,
} from '../../../../src/renderer/features/progress/words/week-words.ts'
import {
  levelWords,
  yearCsv,
  yearSummary,
  yearTable,
} from '../../../../src/renderer/features/progress/words/year-words.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
import {
  forecastOf,
  noHours,
  phaseOf,
  planForecastOf,
  progressOf,
} from '../../../support/progress-builders.ts'
import { planOf, settingsOf } from '../../../support/view-builders.ts'

const format = createFormat({ locale: 'en-GB', clock: '24h' })
const HOUR = 3_600_000
const view = progressOf()
const ofPhase = progressOf({ phaseId: 'phase-1' })

const burnUpWords = (
  over: Parameters<typeof progressOf>[0],
  forecast = forecastOf(),
  choice = 'all' as const,
) => {
  const shown = progressOf(over)
  return burnUpSummary(shown, { lines: burnUpLines(shown, forecast), choice, forecast }, format)
}

describe('the burn-up in words', () => {
  test('says what is done, what was planned, and when it will be done', () => {
    expect(burnUpWords({})).toBe(
      '25% of the effort is done, where 40% was planned by the end of today; going by the weeks you had it will be done on 28 Feb 2027, eight times in ten between 31 Jan 2027 and 30 Apr 2027.',
    )
  })

  test('says that the line keeps what was planned before it was laid out anew', () => {
    expect(burnUpNote(view, format)).toBe(
      'Effort at the plan’s pace. Skipped topics leave the total, they are never counted as done.',
    )
    const standing = { ...view.standing, since: '2026-11-14' }
    expect(burnUpNote({ ...ofPhase, standing }, format)).toBe(
      'Effort at the plan’s pace. Skipped topics leave the total, they are never counted as done; the forecast and the roadmap’s own time are of all phases. The line of the plan keeps past days as they were planned, also those before it was laid out anew on 14 Nov 2026.',
    )
  })

  test('names the plan’s own range as such, without chances', () => {
    const words = burnUpWords({}, planForecastOf())
    expect(words).toContain('by the plan’s own range it will be done on 20 Jan 2027, between 10 Jan 2027 and')
    expect(words).not.toContain('eight times')
  })

  test('says what the range added, and of which phase', () => {
    const shown = progressOf({ phaseId: 'phase-1', range: { from: '2026-11-15', to: '2026-11-29' } })
    const forecast = forecastOf()
    const words = burnUpSummary(
      shown,
      { lines: burnUpLines(shown, forecast), choice: '4-weeks', forecast },
      format,
    )
    expect(words).toBe(
      '25% of the effort of “Foundations” is done, where 40% was planned by the end of today; in the last 4 weeks it went from 13% to 25%.',
    )
  })

  test('has words for a plan to come, a first day, and a finished one', () => {
    const plan = planOf({ settings: settingsOf({ start: '2026-12-07' }) })
    expect(burnUpWords({ plan })).toBe('The plan begins on 7 Dec 2026; its line is drawn already.')
    const none = { ...view.burnUp, real: [{ day: '2026-11-02', minutes: 0 }] }
    expect(burnUpWords({ burnUp: none })).toMatch(/^Nothing of the effort is done yet, where 40%/)
    const done = { ...view.burnUp, real: [{ day: '2026-11-20', minutes: 2400 }] }
    expect(burnUpWords({ burnUp: done })).toBe('All of the effort is done.')
    expect(burnUpWords({ burnUp: { totalMinutes: 0, real: [], plan: [], band: null } })).toBe(
      'Nothing of the effort is planned.',
    )
  })

  test('its table has today and the dates, in order, whatever the length of the road', () => {
    const lines = burnUpLines(view, forecastOf())
    const { rows, columns } = burnUpTable(lines, frameOf(lines, { choice: 'all', ...view.range }), format)
    expect(columns).toHaveLength(5)
    expect(rows.find(({ key }) => key === '2026-11-29')?.cells).toEqual([
      '29 Nov 2026 (today)',
      '25%',
      '40%',
      '25%',
      '25% – 25%',
    ])
    expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(['2027-01-31', '2027-02-28']))
    expect(rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key).toSorted())
    expect(rows.find(({ key }) => key === '2027-03-31')?.cells[1]).toBe('–')
  })

  test('its file has each day with a point, in minutes and shares', () => {
    const { header, rows } = burnUpCsv(burnUpLines(view, forecastOf()))
    expect(header.slice(0, 3)).toEqual(['date', 'done_minutes', 'done_share'])
    expect(rows.find(([date]) => date === '2026-11-29')).toEqual([
      '2026-11-29',
      600,
      0.25,
      960,
      0.4,
      0.25,
      0.25,
      0.25,
    ])
    expect(rows.every(([date]) => parseDay(String(date)) !== null)).toBe(true)
  })
})

describe('weeks in words', () => {
  test('sum up and give the pace', () => {
    expect(weeksSummary(view, 'all', format)).toBe('So far you studied 20 h of 40 h planned, 5 h a week.')
    expect(weeksSummary(view, '4-weeks', format)).toMatch(/^In the last 4 weeks you studied/)
  })

  test('of one’s own range and a phase say so', () => {
    expect(weeksSummary(ofPhase, 'own', format)).toBe(
      'From 2 Nov 2026 to 29 Nov 2026, in “Foundations”, you studied 20 h of 40 h planned, 5 h a week.',
    )
  })

  test('the first days give no pace yet', () => {
    const few = progressOf({
      range: { from: '2026-11-27', to: '2026-11-29' },
      weeks: [{ from: '2026-11-23', plannedMinutes: 180, studiedMs: 1.5 * HOUR }],
    })
    expect(weeksSummary(few, 'all', format)).toBe('So far you studied 1 h 30 min of 3 h planned.')
  })

  test('without study nobody is blamed', () => {
    const none = progressOf({ weeks: [{ from: '2026-11-23', plannedMinutes: 180, studiedMs: 0 }] })
    expect(weeksSummary(none, 'all', format)).toBe('So far 3 h were planned, and no study was recorded.')
    expect(weeksSummary(progressOf({ weeks: [] }), 'all', format)).toBe(
      'So far nothing was planned and nothing was studied.',
    )
  })

  test('the latest comes first in the table, and the file has all in order', () => {
    const { rows } = weeksTable(view.weeks, format)
    expect(rows[0]?.cells).toEqual(['23 Nov 2026', '10 h', '5 h', '50%'])
    expect(weeksCsv(view.weeks).rows[0]).toEqual(['2026-11-02', 600, 240])
  })

  test('name the time a bar stands for', () => {
    expect(spanWords('week', '2026-11-23', format)).toMatch(/^23\s?–\s?29 Nov 2026$/u)
    expect(spanWords('month', '2026-11-02', format)).toBe('November 2026')
    expect(spanWords('quarter', '2026-11-02', format)).toBe('October 2026 – December 2026')
    expect(spanWords('year', '2026-11-02', format)).toBe('2026')
  })
})

describe('phases in words', () => {
  test('how many are done, and where the time went', () => {
    expect(phasesSummary(view, 'all', format)).toBe(
      '0 of 2 phases are done; so far most time, 2 h, went to “Foundations”.',
    )
  })

  test('a phase of which nothing counts is neither done nor open', () => {
    const empty = phaseOf({
      id: 'phase-3',
      title: 'Left out',
      topics: { done: 0, total: 0 },
      effort: { doneMinutes: 0, totalMinutes: 0 },
      studiedMs: 0,
    })
    expect(phasesSummary(progressOf({ phases: [empty] }), 'all', format)).toBe('0 of 0 phases are done.')
    expect(phasesTable([empty], format).rows[0]?.cells).toEqual(['Left out', '0 of 0', '–', '0 min'])
    expect(phasesCsv([empty]).rows[0]?.[5]).toBeNull()
  })
})

describe('hours in words', () => {
  const hours = noHours()
  hours[1]![18] = 90 * 60_000
  hours[1]![19] = HOUR
  const studied = { ...view.studied, byWeekdayHour: hours }
  const order = { weekdays: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], hours: [18, 19, 20] } as const

  test('the favourite weekday and hours', () => {
    expect(hoursSummary(progressOf({ studied }), 'all', format)).toBe(
      'So far you studied most on Tuesdays, and most between 18:00 and 20:00.',
    )
    expect(hoursSummary(view, 'year', format)).toBe('In the last year no study was recorded.')
  })

  test('the table has hours down and weekdays in the learner’s order, and only hours with study', () => {
    const { columns, rows } = hoursTable(progressOf({ studied }), order, format)
    expect(columns.map(({ label }) => label).slice(0, 4)).toEqual(['Hour from', 'Sun', 'Mon', 'Tue'])
    expect(rows.map(({ cells }) => cells[0])).toEqual(['18:00', '19:00'])
    expect(rows[0]?.cells[3]).toBe('90')
    expect(hoursCsv(progressOf({ studied })).rows).toEqual([
      ['tue', 18, 90],
      ['tue', 19, 60],
    ])
  })
})

describe('a year in words', () => {
  const year = yearOf(view.studiedDays, { to: '2026-11-29', back: 0, weekStart: 'mon' })

  test('days with study and the longest', () => {
    expect(yearSummary(year, null, format)).toBe(
      'You studied on 2 of 365 days from 30 Nov 2025 to 29 Nov 2026; the longest was Sat, 28 Nov 2026 with 3 h.',
    )
  })

  test('without study, of a phase', () => {
    const none = yearOf([], { to: '2026-11-29', back: 0, weekStart: 'mon' })
    expect(yearSummary(none, 'Data', format)).toBe('No study in “Data” from 30 Nov 2025 to 29 Nov 2026.')
  })

  test('the table begins with the latest', () => {
    expect(yearTable(year, format).rows.map(({ key }) => key)).toEqual(['2026-11-28', '2026-11-03'])
    expect(yearCsv(year).rows).toEqual([
      ['2026-11-03', 120],
      ['2026-11-28', 180],
    ])
    expect(levelWords(45, format)).toEqual([
      'up to 45 min',
      'up to 1 h 30 min',
      'up to 2 h 15 min',
      'over 2 h 15 min',
    ])
  })
})

describe('calibration in words', () => {
  test('the ratio and how sure it is', () => {
    expect(calibrationSummary(view.calibration, { isNarrowed: false }, format)).toBe(
      'Topics are likely to take you 1.2 times their estimate, with eight chances in ten between 0.95 and 1.5 times; that comes from 2 topics timed to the end.',
    )
    expect(calibrationSummary(view.calibration, { isNarrowed: true }, format)).toMatch(
      /^Over the whole time and all phases topics are/,
    )
  })

  test('near 1 is as estimated, and before a topic was timed nothing is said', () => {
    const overall = { likely: 1.02, low: 0.9, high: 1.1, measured: 1.02 }
    expect(calibrationSummary({ ...view.calibration, overall }, { isNarrowed: false }, format)).toMatch(
      /^Topics take you about as long as estimated/,
    )
    expect(
      calibrationSummary({ ...view.calibration, overall: null, topics: 0 }, { isNarrowed: false }, format),
    ).toBe('Nothing is known yet: no topic was timed to its end.')
  })

  test('what would be applied; nothing when nothing is suggested', () => {
    expect(calibrateWords(view.calibration, format)).toBe('Plan a study day as 4 h 10 min, not 3 h 30 min')
    expect(calibrateWords({ ...view.calibration, suggestedMinutesPerStudyDay: null }, format)).toBeNull()
  })

  test('kinds of which too little is known say so', () => {
    const { rows } = calibrationTable(view.calibration, format)
    expect(rows.map(({ cells }) => cells[1])).toEqual([
      '1.2 ×',
      '1.1 ×',
      'Not known yet',
      'Not known yet',
      'Not known yet',
    ])
    expect(calibrationCsv(view.calibration).rows[2]).toEqual(['practice', null, null, null])
  })
})

describe('the cards', () => {
  test('the finish and how it moved', () => {
    expect(finishCardWords(forecastOf(), view, format).value).toBe('28 Feb 2027')
    expect(driftWords(forecastOf())).toBe('4 days earlier than a week ago')
    expect(driftWords({ drift: { since: '2026-11-22', before: null, days: 1 } })).toBe(
      '1 day later than a week ago',
    )
    expect(driftWords({ drift: { since: '2026-11-22', before: '2027-01-01', days: 0 } })).toBe(
      'The same as a week ago',
    )
    expect(driftWords({ drift: null })).toBeNull()
  })

  test('the finish by the plan is that of its pace', () => {
    const { finish } = planForecastOf().plan
    const slow = planForecastOf({ plan: { pace: 'max', finish } })
    expect(finishCardWords(slow, view, format)).toEqual({ value: '30 Jan 2027', note: 'By the plan' })
  })

  test('a finish that is over, paused or out of reach', () => {
    const done = planForecastOf({ needs: 'nothing' })
    expect(finishCardWords(done, view, format)).toEqual({ value: 'Done', note: 'since 20 Nov 2026' })
    expect(finishedWords(view, format)).toEqual({
      value: '20 Nov 2026',
      note: 'Every topic that counts is done, 2 topics in all, 19 days from the plan’s first day on.',
    })
    expect(finishCardWords(planForecastOf({ needs: 'resume', p50: null }), view, format).value).toBe('Paused')
    expect(finishCardWords(forecastOf({ p50: null }), view, format).value).toBe('Not in sight')
  })

  test('the streak', () => {
    expect(streakWords({ current: 0, longest: 0 })).toBe('Begins with your first study day')
    expect(streakWords({ current: 3, longest: 9 })).toBe('Longest: 9 days')
    expect(streakWords({ current: 9, longest: 9 })).toBe('Your longest so far')
  })

  test('the line below the heading', () => {
    expect(leadWords(view, format)).toBe(
      '2 of 8 topics done · 25% of the effort · 1.5 study days behind the plan',
    )
    const standing = { ...view.standing, studyDays: 0, since: '2026-11-14' }
    expect(leadWords({ ...view, standing }, format)).toBe(
      '2 of 8 topics done · 25% of the effort · level with the plan of 14 Nov',
    )
    const plan = planOf({ settings: settingsOf({ start: '2026-12-07' }) })
    expect(leadWords(progressOf({ plan }), format)).toBe('2 of 8 topics done · 25% of the effort')
  })

  test('nothing studied is 0 min, some seconds are seconds', () => {
    expect([0, 40_000, 90_000].map(studiedWords)).toEqual(['0 min', '40 s', '1 min'])
  })
})

describe('why this date', () => {
  test('pace, ratio and what is left', () => {
    expect(reasonsOf(forecastOf(), format).map(({ value, note }) => `${value} ${note}`)).toEqual([
      '50% of the plan’s study time, going by 4 weeks',
      '1.2 × time taken over time estimated',
      '36 h for 6 topics, at that ratio',
    ])
    expect(needsWords(forecastOf())).toBeNull()
  })

  test.each(['week', 'topics', 'study', 'resume', 'nothing'] as const)('what brings it: %s', (needs) => {
    expect(needsWords(planForecastOf({ needs }))).toMatch(/\.$/)
    expect(reasonsOf(planForecastOf({ needs }), format)).toEqual([])
  })
})

describe('topics in words', () => {
  const topic = {
    id: 'topic',
    title: '=SUM(A1)',
    phaseTitle: 'Foundations',
    status: 'done',
    estimatedMinutes: 120,
    estimate: { minMinutes: 60, maxMinutes: 180 },
    studiedMs: 2.5 * HOUR,
    ratio: 1.25,
    doneDay: '2026-11-20',
  } as const

  test('how many are done, of a phase too', () => {
    expect(topicsSummary(view, 'all', format)).toBe(
      '2 of 8 topics are done; those timed to the end took 1.4 times their estimate in all.',
    )
    expect(topicsSummary(ofPhase, '4-weeks', format)).toBe(
      'Over the whole time 2 of 4 topics of “Foundations” are done.',
    )
  })

  test('estimates with one end or two', () => {
    expect(estimateWords(topic.estimate, format)).toBe('1 h–3 h')
    expect(estimateWords({ minMinutes: 60, maxMinutes: 60 }, format)).toBe('1 h')
  })

  test('the file has plain figures', () => {
    expect(topicsCsv([topic]).rows[0]).toEqual([
      '=SUM(A1)',
      'Foundations',
      'done',
      120,
      60,
      180,
      150,
      1.25,
      '2026-11-20',
    ])
  })
})

test('a picture says which days and phase it is of', () => {
  expect(scopeLine(view.range, 'Foundations', format)).toMatch(/^2\s?–\s?29 Nov 2026 · Foundations$/u)
})
