import { array, assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { placeOnScreen } from '../../../src/main/window-place.ts'

const main = { x: 0, y: 25, width: 1920, height: 1055 }
const left = { x: -1280, y: 0, width: 1280, height: 1024 }

test('a window that can be seen stays where it was', () => {
  const window = { x: -1200, y: 100, width: 900, height: 700 }
  expect(placeOnScreen(window, [main, left])).toEqual(window)
})

test('one whose screen is gone comes to the main screen', () => {
  const window = { x: -1200, y: 100, width: 900, height: 700 }
  expect(placeOnScreen(window, [main])).toEqual({ x: 0, y: 100, width: 900, height: 700 })
})

test('one that is larger than its screen is made to fit', () => {
  expect(placeOnScreen({ x: 0, y: 25, width: 3000, height: 2000 }, [main])).toEqual(main)
})

test('one whose bar is above the screen could not be moved: it comes down', () => {
  expect(placeOnScreen({ x: 10, y: -400, width: 900, height: 700 }, [main]).y).toBe(25)
})

const rectangle = record({
  x: integer({ min: -5000, max: 5000 }),
  y: integer({ min: -5000, max: 5000 }),
  width: integer({ min: 300, max: 4000 }),
  height: integer({ min: 130, max: 4000 }),
})
const area = record({
  x: integer({ min: -4000, max: 4000 }),
  y: integer({ min: -4000, max: 4000 }),
  width: integer({ min: 640, max: 4000 }),
  height: integer({ min: 480, max: 3000 }),
})

test('whatever the screens are, its bar can be seen on one of them', () => {
  assert(
    property(rectangle, array(area, { minLength: 1, maxLength: 4 }), (window, areas) => {
      const placed = placeOnScreen(window, areas)
      const isSeen = areas.some(
        ({ x, y, width, height }) =>
          placed.y >= y - 8 &&
          placed.y <= y + height - 40 &&
          Math.min(placed.x + placed.width, x + width) - Math.max(placed.x, x) >= 120,
      )
      expect(isSeen).toBe(true)
      expect(placeOnScreen(placed, areas)).toEqual(placed)
    }),
  )
})
