/**
 * Random numbers from a seed: the same seed gives the same numbers everywhere, so that a forecast is the same on every
 * screen. The generator is sfc32 (Chris Doty-Humphrey, PractRand 0.93, public domain): small, fast, and of good quality.
 */
export type Random = {
  /** 32 random bits as an integer from 0 on. */
  readonly bits: () => number
  /** From 0 (included) to 1. */
  readonly uniform: () => number
  /** Normal with mean 0 and standard deviation 1, from a table of 4096 equally likely values. */
  readonly normal: () => number
  /** One of a table of 4096 values (see `normalTable`). */
  readonly of: (table: Float64Array) => number
}

const TWO_TO_32 = 4_294_967_296
/** sfc32 needs some rounds before its numbers depend on every bit of the seed. */
const WARM_UP = 15
const TABLE_BITS = 12

/** Coefficients of Peter Acklam's rational approximation, relative error below 1.15e-9. */
const CENTRE_TOP = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
]
const CENTRE_BOTTOM = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
  1,
]
const TAIL_TOP = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_BOTTOM = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1]
const TAIL = 0.02425

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((value, coefficient) => value * x + coefficient, 0)

/** The value below which a standard normal lies with this probability, 0 < p < 1. */
export const normalQuantile = (p: number): number => {
  if (p > 0.5) return -normalQuantile(1 - p)
  if (p < TAIL) {
    const q = Math.sqrt(-2 * Math.log(p))
    return polynomial(TAIL_TOP, q) / polynomial(TAIL_BOTTOM, q)
  }
  const q = p - 0.5
  return (polynomial(CENTRE_TOP, q * q) * q) / polynomial(CENTRE_BOTTOM, q * q)
}

/** In the middle of each of 4096 equal parts of the probability. */
const NORMAL_TABLE = Float64Array.from({ length: 1 << TABLE_BITS }, (_, index) =>
  normalQuantile((index + 0.5) / (1 << TABLE_BITS)),
)

/** 4096 equally likely values of something made from a standard normal: drawing one costs no more than a random number. */
export const normalTable = (made: (normal: number) => number): Float64Array => NORMAL_TABLE.map(made)

/** The first bits of sfc32 from three words of state. */
const sfc32 = (first: number, second: number, third: number): (() => number) => {
  let a = first | 0
  let b = second | 0
  let c = third | 0
  let counter = 1
  return () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
}

/** A stream of random numbers; the seed is a whole number of at most 53 bits. */
export const createRandom = (seed: number): Random => {
  const bits = sfc32(0, Math.floor(seed / TWO_TO_32), seed)
  for (let round = 0; round < WARM_UP; round += 1) bits()
  const of = (table: Float64Array): number => table[bits() >>> (32 - TABLE_BITS)] ?? 0
  return { bits, uniform: () => bits() / TWO_TO_32, normal: () => of(NORMAL_TABLE), of }
}
