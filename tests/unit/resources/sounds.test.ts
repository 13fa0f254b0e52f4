import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SoundSettings } from '#contract/operations/app.ts'
import { makeSounds } from '../../../scripts/make-sounds.ts'

const folder = resolve(import.meta.dirname, '../../../resources/sounds')
const names = SoundSettings.shape.name.options
const made = makeSounds()

const FULL_SCALE = 0x7f_ff

const samplesOf = (file: Buffer): readonly number[] =>
  Array.from({ length: (file.length - 44) / 2 }, (_, index) => file.readInt16LE(44 + index * 2))

const rms = (samples: readonly number[]): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length)

test('there is a file for every sound that can be chosen, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => `${name}.wav`).sort())
  expect([...made.keys()].sort()).toEqual([...names].sort())
})

describe.each(names)('%s', (name) => {
  const file = readFileSync(join(folder, `${name}.wav`))
  const samples = samplesOf(file)

  test('is what the script makes, byte for byte', () => {
    expect(made.get(name)?.equals(file)).toBe(true)
  })

  test('is a WAV file: mono, 16 bit, its lengths as they are', () => {
    expect(file.toString('latin1', 0, 4)).toBe('RIFF')
    expect(file.toString('latin1', 8, 16)).toBe('WAVEfmt ')
    expect(file.toString('latin1', 36, 40)).toBe('data')
    expect(file.readUInt32LE(4)).toBe(file.length - 8)
    expect(file.readUInt32LE(40)).toBe(file.length - 44)
    const [format, channels, bytesPerFrame, bits] = [20, 22, 32, 34].map((at) => file.readUInt16LE(at))
    expect({ format, channels, bytesPerFrame, bits }).toEqual({
      format: 1,
      channels: 1,
      bytesPerFrame: 2,
      bits: 16,
    })
    expect(file.readUInt32LE(28)).toBe(file.readUInt32LE(24) * 2)
  })

  test('is short and small', () => {
    expect(samples.length / file.readUInt32LE(24)).toBeLessThanOrEqual(2)
    expect(file.length).toBeLessThan(120_000)
  })

  test('is loud, but never as loud as a file can be', () => {
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
    expect(peak).toBeGreaterThan(FULL_SCALE / 2)
    expect(peak).toBeLessThan(FULL_SCALE * 0.9)
    expect(rms(samples)).toBeGreaterThan(FULL_SCALE / 50)
  })

  test('begins and ends in silence, without a click', () => {
    expect(samples[0]).toBe(0)
    expect(samples.at(-1)).toBe(0)
    for (const edge of [samples.slice(0, 6), samples.slice(-50)]) {
      expect(Math.max(...edge.map(Math.abs))).toBeLessThan(FULL_SCALE / 50)
    }
  })

  test('dies away: its last tenth is far quieter than the rest', () => {
    expect(rms(samples.slice(-samples.length / 10))).toBeLessThan(rms(samples) / 10)
  })
})

test('no two sounds are alike', () => {
  expect(new Set([...made.values()].map((bytes) => bytes.toString('latin1'))).size).toBe(names.length)
})
