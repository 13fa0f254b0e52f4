import { afterEach, expect, test, vi } from 'vitest'
import { alongTheLine } from '../../../../src/renderer/ui/reading-direction.ts'

const writtenFrom = (dir: 'ltr' | 'rtl'): void => {
  vi.stubGlobal('document', { documentElement: { dir } })
}

afterEach(() => vi.unstubAllGlobals())

test('from left to right, and where there is no document, a key means what is written on it', () => {
  expect(alongTheLine('ArrowLeft')).toBe('ArrowLeft')
  writtenFrom('ltr')
  expect(['ArrowLeft', 'ArrowRight'].map(alongTheLine)).toEqual(['ArrowLeft', 'ArrowRight'])
})

test('from right to left the arrow at the left goes on, and no other key is turned', () => {
  writtenFrom('rtl')
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'Home', 'j']
  expect(keys.map(alongTheLine)).toEqual(['ArrowRight', 'ArrowLeft', 'ArrowUp', 'Home', 'j'])
})
