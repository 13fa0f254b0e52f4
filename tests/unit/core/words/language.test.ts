import { describe, expect, test } from 'vitest'
import { languageOf, localeOf } from '#core/words/language.ts'

describe('the language of someone', () => {
  test('follows the system where it is spoken, else it is English', () => {
    expect(['de', 'de-AT', 'en-US', 'fr-FR', 'den'].map((tag) => languageOf('auto', tag))).toEqual([
      'de',
      'de',
      'en',
      'en',
      'en',
    ])
  })

  test('is the chosen one on any system', () => {
    expect([languageOf('de', 'en-US'), languageOf('en', 'de-DE')]).toEqual(['de', 'en'])
  })
})

describe('the locale of dates and numbers', () => {
  test('is of the words’ language and of the learner’s region', () => {
    expect(['en-US', 'de-AT', 'de', 'xx-not-a-locale-at-all'].map((tag) => localeOf('en', tag))).toEqual([
      'en-US',
      'en-AT',
      'en-DE',
      'en-GB',
    ])
    expect(['en-US', 'de-AT', 'de', 'xx-not-a-locale-at-all'].map((tag) => localeOf('de', tag))).toEqual([
      'de-US',
      'de-AT',
      'de',
      'de-DE',
    ])
  })
})
