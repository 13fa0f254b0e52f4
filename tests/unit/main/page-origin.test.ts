import { describe, expect, test } from 'vitest'
import { createIsOwnUrl } from '../../../src/main/page-origin.ts'
import { foreignUrls } from './foreign-urls.ts'

describe('in the packaged app', () => {
  const isOwnUrl = createIsOwnUrl(null)

  test.each(['app://bundle/', 'app://bundle/index.html#/today', 'app://bundle'])('%s is ours', (url) => {
    expect(isOwnUrl(url)).toBe(true)
  })

  test.each(foreignUrls)('%j is not ours', (url) => {
    expect(isOwnUrl(url)).toBe(false)
  })
})

describe('in development', () => {
  const isOwnUrl = createIsOwnUrl('http://127.0.0.1:5173')

  test('the development server is ours as well', () => {
    expect(isOwnUrl('http://127.0.0.1:5173/src/main.tsx')).toBe(true)
    expect(isOwnUrl('app://bundle/')).toBe(true)
  })

  test.each([...foreignUrls, 'http://127.0.0.1:51730/', 'http://127.0.0.1/', 'https://127.0.0.1:5173/'])(
    '%j is still not ours',
    (url) => {
      expect(isOwnUrl(url)).toBe(false)
    },
  )

  test('a development address that is none adds nothing', () => {
    const broken = createIsOwnUrl('nonsense')
    expect(broken('nonsense')).toBe(false)
    expect(broken('app://bundle/')).toBe(true)
  })
})
