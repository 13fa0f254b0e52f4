import { expect, test } from 'vitest'
import { resemblance } from '#core/roadmap/merge/resemblance.ts'
import { fixture, read, topicsOf } from '../reading.ts'

const outline = (title: string, ...topics: string[]) => ({ title, topics })
const sailing = outline('Sailing (2025)', 'Ropes', 'Knots', 'Sails', 'Wind', 'Radio')

test('a document with most of the topics resembles, whatever it is called', () => {
  expect(resemblance(sailing, outline('My course', 'Ropes', 'Knots', 'Sails', 'Charts'))).toBeGreaterThan(0)
})

test('a namesake of another year resembles with fewer, and more than any other', () => {
  const namesake = resemblance(sailing, outline('Sailing (2026)', 'Ropes', 'Flags', 'Charts', 'Tides'))
  expect(namesake).toBeGreaterThan(resemblance(sailing, outline('Other', ...sailing.topics)))
})

test('a few topics that a large roadmap has as well are no version of it', () => {
  const large = outline('Everything', ...Array.from({ length: 40 }, (_, index) => `Topic ${index}`), 'Git')
  expect(resemblance(large, outline('Tools', 'Git'))).toBe(0)
})

test('a namesake with nothing in common does not resemble', () => {
  expect(resemblance(outline('Roadmap', 'Ropes'), outline('Roadmap', 'Loops'))).toBe(0)
  expect(resemblance(outline('Roadmap'), outline('Roadmap'))).toBe(0)
})

test('the roadmaps of one document are told apart', () => {
  const { roadmaps } = read(fixture('python-backend-roadmap.md'))
  const outlines = roadmaps.map((roadmap) =>
    outline(roadmap.title, ...topicsOf(roadmap).map(({ title }) => title)),
  )
  for (const [index, one] of outlines.entries())
    for (const [other, another] of outlines.entries())
      expect(resemblance(one, another) > 0).toBe(index === other)
})
