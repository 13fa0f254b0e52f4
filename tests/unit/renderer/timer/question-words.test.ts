import { describe, expect, test } from 'vitest'
import type { TimerView } from '#contract/operations/timer.ts'
import {
  answerWords,
  questionText,
  questionTitle,
} from '../../../../src/renderer/app/timer/question-words.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'

const format = createFormat({ locale: 'en-GB', clock: '24h' })
const at = (day: number, hour: number, minute: number): number => Date.UTC(2026, 10, day, hour, minute)

const question = (
  over: Partial<NonNullable<TimerView['question']>> = {},
): NonNullable<TimerView['question']> => ({
  reason: 'sleep',
  startMs: at(23, 13, 14),
  fromMs: at(23, 13, 32),
  backMs: at(23, 15, 42),
  countedMs: 18 * 60_000,
  heldMs: 130 * 60_000,
  answers: ['finish', 'resume', 'keep', 'discard'],
  ...over,
})

const options = { zone: 'Europe/Berlin', nowMs: at(23, 15, 43), format }

describe('the question', () => {
  test('names both clock times and the length between', () => {
    expect(questionText(question(), options)).toBe(
      'The computer slept from 14:32 to 16:42: 2 h 10 min. What counts?',
    )
  })

  test('names the day when it was not today', () => {
    const nextDay = { ...options, nowMs: at(24, 8, 0) }
    expect(questionText(question({ backMs: at(24, 7, 59) }), nextDay)).toContain(
      'from 23 Nov 2026, 14:32 to 08:59',
    )
    expect(answerWords(question(), nextDay)[0]?.label).toBe('Finish at 23 Nov 2026, 14:32')
  })

  test('does not say away where nobody was', () => {
    expect(questionTitle(question({ reason: 'restart' }))).toBe('The timer was interrupted')
    expect(questionTitle(question({ reason: 'long' }))).toBe('Are you still at it?')
  })
})

describe('the answers', () => {
  test('say what each keeps, the safest first', () => {
    expect(answerWords(question(), options)).toEqual([
      { answer: 'finish', label: 'Finish at 14:32', detail: 'Keeps 18 min' },
      {
        answer: 'resume',
        label: 'Go on now, without the gap',
        detail: 'Keeps 18 min and counts from now on',
      },
      { answer: 'keep', label: 'Count the time away too', detail: 'Adds 2 h 10 min, keeps 2 h 28 min' },
      { answer: 'discard', label: 'Discard this session', detail: 'Drops its 18 min too' },
    ])
  })

  test('are only those the service takes', () => {
    const answers = answerWords(question({ answers: ['discard', 'finish'] }), options)
    expect(answers.map(({ answer }) => answer)).toEqual(['finish', 'discard'])
  })

  test('round no minute up', () => {
    const [finish] = answerWords(question({ countedMs: 18 * 60_000 + 59_999 }), options)
    expect(finish?.detail).toBe('Keeps 18 min')
    expect(answerWords(question({ countedMs: 40_500 }), options)[0]?.detail).toBe('Keeps 40 s')
  })
})
