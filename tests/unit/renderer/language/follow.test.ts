/** The window begins in the language that the service spoke last, and follows it. */
import { i18n } from '@lingui/core'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { beginLanguage, currentLanguage, followLanguage } from '../../../../src/renderer/language/language.ts'

const reload = vi.fn<() => void>()
let kept: Map<string, string>
let keeps = true

beforeEach(() => {
  kept = new Map()
  keeps = true
  reload.mockReset()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (keeps) kept.set(key, value)
    },
  })
  vi.stubGlobal('window', { location: { reload } })
  vi.stubGlobal('document', { documentElement: { lang: '' } })
  i18n.loadAndActivate({ locale: 'en', locales: ['en-GB'], messages: {} })
})

const beginIn = async (systemLanguage: string): Promise<string> => {
  vi.stubGlobal('navigator', { language: systemLanguage })
  await beginLanguage()
  return currentLanguage()
}

describe('a window begins', () => {
  test('in the language of the system the first time', async () => {
    expect(await beginIn('de-AT')).toBe('de')
    expect(await beginIn('fr-FR')).toBe('en')
  })

  test('in that of the service from then on', async () => {
    kept.set('roadbook-language', 'en')
    expect(await beginIn('de-AT')).toBe('en')
  })

  test('as the first time where something else was kept', async () => {
    kept.set('roadbook-language', 'auto')
    expect(await beginIn('de-AT')).toBe('de')
  })
})

describe('it is loaded anew', () => {
  test('once, when the service speaks another language', async () => {
    await beginIn('de-DE')
    followLanguage('de')
    expect(reload).not.toHaveBeenCalled()
    followLanguage('en')
    expect(reload).toHaveBeenCalledOnce()
    await beginIn('de-DE')
    followLanguage('en')
    expect(reload).toHaveBeenCalledOnce()
  })

  test('never, where nothing can be kept: it would begin in the wrong one again', async () => {
    keeps = false
    await beginIn('de-DE')
    followLanguage('en')
    expect(reload).not.toHaveBeenCalled()
  })
})
