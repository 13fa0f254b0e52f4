import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { parseRoute, redirectFromNowhere, routeHash, screens } from '../../../../src/renderer/app/routes.ts'

describe('routes', () => {
  test('a screen and its path are read from the hash', () => {
    expect(parseRoute('#/roadmap/topic/0190-a')).toEqual({ screen: 'roadmap', path: ['topic', '0190-a'] })
  })

  test('nothing, an unknown screen and a token ask for no screen', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#token=abc']) {
      expect(parseRoute(hash)).toEqual({ screen: null, path: [] })
    }
  })

  test('a malformed escape is kept as it is written', () => {
    expect(parseRoute('#/roadmap/%E0%A4%A')).toEqual({ screen: 'roadmap', path: ['%E0%A4%A'] })
  })

  test('what is written is read back', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...screens),
        fc.array(fc.string({ minLength: 1, unit: 'grapheme' })),
        (screen, path) => {
          expect(parseRoute(routeHash(screen, ...path))).toEqual({ screen, path })
        },
      ),
    )
  })
})

describe('where the address names no screen', () => {
  afterEach(() => vi.unstubAllGlobals())

  test.each([
    ['', ['#/today']],
    ['#/settings/data', []],
  ])('one is gone to, unless it was given one meanwhile (%s)', (hash, replaced) => {
    const seen: unknown[] = []
    vi.stubGlobal('window', { location: { hash }, dispatchEvent: () => true })
    vi.stubGlobal('HashChangeEvent', Event)
    vi.stubGlobal('history', {
      replaceState: (_state: unknown, _title: string, url: string) => seen.push(url),
    })
    redirectFromNowhere('today')
    expect(seen).toEqual(replaced)
  })
})
