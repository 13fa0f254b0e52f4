import { describe, expect, test } from 'vitest'
import { createRandom, normalQuantile } from '#core/forecast/random.ts'

const draws = (count: number, draw: () => number): number[] => Array.from({ length: count }, () => draw())
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
const variance = (values: readonly number[]): number => {
  const middle = mean(values)
  return mean(values.map((value) => (value - middle) ** 2))
}

describe('random numbers', () => {
  test('are the same for the same seed, others for another', () => {
    const of = (seed: number): number[] => draws(20, createRandom(seed).bits)
    expect(of(7)).toEqual(of(7))
    expect(of(7)).not.toEqual(of(8))
    expect(of(7)).not.toEqual(of(7 + 2 ** 32))
  })

  test('are these', () => {
    // Fixed, so that forecasts never change by themselves.
    expect(draws(4, createRandom(1).bits)).toMatchInlineSnapshot(`
      [
        1047107358,
        1857996408,
        3863704218,
        4155912429,
      ]
    `)
  })

  test('are spread evenly', () => {
    const random = createRandom(42)
    const values = draws(100_000, random.uniform)
    expect(mean(values)).toBeCloseTo(0.5, 2)
    expect(variance(values)).toBeCloseTo(1 / 12, 2)
    const buckets = new Uint32Array(64)
    for (const value of values) buckets[Math.floor(value * 64)] = (buckets[Math.floor(value * 64)] ?? 0) + 1
    const expected = values.length / 64
    const chiSquare = buckets.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    // 63 degrees of freedom: 99.9 % lie below 103.4.
    expect(chiSquare).toBeLessThan(103.4)
  })

  test('of neighbouring seeds have nothing to do with each other', () => {
    const firsts = draws(2000, () => 0).map((_, seed) => createRandom(seed).uniform())
    expect(mean(firsts)).toBeCloseTo(0.5, 1)
    expect(variance(firsts)).toBeCloseTo(1 / 12, 2)
  })

  test('can be normal', () => {
    const random = createRandom(3)
    const values = draws(100_000, random.normal)
    expect(mean(values)).toBeCloseTo(0, 1)
    expect(variance(values)).toBeCloseTo(1, 1)
  })
})

test.each([
  [0.5, 0],
  [0.1, -1.2815516],
  [0.9, 1.2815516],
  [0.975, 1.959964],
  [0.001, -3.0902323],
])('a standard normal lies below with probability %s: %s', (p, z) => {
  expect(normalQuantile(p)).toBeCloseTo(z, 6)
})
