import { expect, test } from 'vitest'
import { durationText } from '#core/words/durations.ts'
import { currentSpeech, i18n } from '#core/words/i18n.ts'
import { numberText } from '#core/words/numbers.ts'
import { speakGerman } from '../../../support/german.ts'

test('English needs no catalogue', () => {
  expect(i18n.t('Focus on {topic}: {length}.', { topic: 'Decorators', length: '25 min' })).toBe(
    'Focus on Decorators: 25 min.',
  )
  expect(
    [1, 2, 1200].map((count) => i18n.t('{count, plural, one {# topic} other {# topics}}', { count })),
  ).toEqual(['1 topic', '2 topics', '1,200 topics'])
  expect(currentSpeech()).toEqual({ language: 'en', locale: 'en' })
})

test('German is said when it is spoken', () => {
  speakGerman()
  expect(i18n.t('The break is over')).toBe('Die Pause ist vorbei')
  expect([45, 180, 210].map(durationText)).toEqual(['45 Min.', '3 Std.', '3 Std. 30 Min.'])
  expect(currentSpeech()).toEqual({ language: 'de', locale: 'de-DE' })
})

test('what no catalogue has is said in English', () => {
  speakGerman()
  expect(i18n.t('{count, plural, one {# nonsense} other {# nonsenses}}', { count: 1200 })).toBe(
    '1.200 nonsenses',
  )
})

test('a title may hold what looks like an escape or a placeholder', () => {
  const topic = String.raw`\x41 and \u0041, {length} # ' in C:\xfade`
  expect(i18n.t('Go on with {topic} when you like.', { topic })).toBe(`Go on with ${topic} when you like.`)
})

test('numbers are written as the language writes them', () => {
  expect([1200, 2.5].map(numberText)).toEqual(['1,200', '2.5'])
  speakGerman()
  expect([1200, 2.5].map(numberText)).toEqual(['1.200', '2,5'])
})
