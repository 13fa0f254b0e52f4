/**
 * Makes resources/sounds/*.wav: `node scripts/make-sounds.ts`. Pure arithmetic, so that the same files come out
 * everywhere and nobody else's recording is in them.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const SAMPLE_RATE = 22_050
/** -3 dB below full scale: loud enough, and nothing clips. */
const PEAK = 0.7
/** Before the end, so that a sound that still rings stops without a click. */
const FADE_OUT_SECONDS = 0.08

/** One pure tone of a note: its share of the note's pitch and loudness, and how long it takes to fall to 1/e. */
type Partial = { readonly ratio: number; readonly level: number; readonly decaySeconds: number }

type Note = { readonly atSeconds: number; readonly hertz: number; readonly level: number }

type Sound = {
  readonly seconds: number
  /** From silence to full: short for something struck, but never a jump. */
  readonly attackSeconds: number
  readonly partials: readonly Partial[]
  readonly notes: readonly Note[]
}

/** A small bell: the hum below the note, the minor third above it that makes a bell a bell, and quick high partials. */
const bell: Sound = {
  seconds: 2,
  attackSeconds: 0.006,
  partials: [
    { ratio: 0.5, level: 0.35, decaySeconds: 0.75 },
    { ratio: 1, level: 1, decaySeconds: 0.55 },
    { ratio: 1.189, level: 0.35, decaySeconds: 0.35 },
    { ratio: 1.498, level: 0.22, decaySeconds: 0.28 },
    { ratio: 2, level: 0.4, decaySeconds: 0.25 },
    { ratio: 2.66, level: 0.16, decaySeconds: 0.14 },
    { ratio: 4.02, level: 0.08, decaySeconds: 0.07 },
  ],
  notes: [{ atSeconds: 0, hertz: 659.26, level: 1 }],
}

/** Three soft metal bars, rising: a bar's second partial is two octaves up. */
const chime: Sound = {
  seconds: 1.8,
  attackSeconds: 0.008,
  partials: [
    { ratio: 1, level: 1, decaySeconds: 0.38 },
    { ratio: 2.001, level: 0.1, decaySeconds: 0.2 },
    { ratio: 3.99, level: 0.12, decaySeconds: 0.09 },
  ],
  notes: [
    { atSeconds: 0, hertz: 783.99, level: 0.8 },
    { atSeconds: 0.17, hertz: 987.77, level: 0.85 },
    { atSeconds: 0.34, hertz: 1174.66, level: 1 },
  ],
}

/** Two knocks on hollow wood: low, dull and over at once. */
const wood: Sound = {
  seconds: 0.7,
  attackSeconds: 0.003,
  partials: [
    { ratio: 1, level: 1, decaySeconds: 0.055 },
    { ratio: 2.57, level: 0.35, decaySeconds: 0.026 },
    { ratio: 4.86, level: 0.12, decaySeconds: 0.012 },
  ],
  notes: [
    { atSeconds: 0, hertz: 523.25, level: 0.9 },
    { atSeconds: 0.2, hertz: 659.26, level: 1 },
  ],
}

const sounds = { bell, chime, wood }

/** A raised cosine: from 0 to 1 with no corner at either end. */
const ease = (fraction: number): number => (1 - Math.cos(Math.PI * Math.min(1, Math.max(0, fraction)))) / 2

const noteAt = ({ attackSeconds, partials }: Sound, { hertz, level }: Note, seconds: number): number => {
  if (seconds <= 0) return 0
  const ring = partials.reduce(
    (sum, partial) =>
      sum +
      partial.level *
        Math.exp(-seconds / partial.decaySeconds) *
        Math.sin(2 * Math.PI * hertz * partial.ratio * seconds),
    0,
  )
  return level * ease(seconds / attackSeconds) * ring
}

const samplesOf = (sound: Sound): Int16Array => {
  const count = Math.round(sound.seconds * SAMPLE_RATE)
  const values = Array.from({ length: count }, (_, index) => {
    const seconds = index / SAMPLE_RATE
    const ring = sound.notes.reduce((sum, note) => sum + noteAt(sound, note, seconds - note.atSeconds), 0)
    return ring * ease((count - 1 - index) / (FADE_OUT_SECONDS * SAMPLE_RATE))
  })
  const loudest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return Int16Array.from(values, (value) => Math.round((value / loudest) * PEAK * 0x7f_ff))
}

/** A WAV file: mono, 16 bit, little-endian. */
const wavOf = (samples: Int16Array): Buffer => {
  const dataBytes = samples.length * 2
  const file = Buffer.alloc(44 + dataBytes)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(36 + dataBytes, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(SAMPLE_RATE, 24)
  file.writeUInt32LE(SAMPLE_RATE * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(dataBytes, 40)
  for (const [index, sample] of samples.entries()) file.writeInt16LE(sample, 44 + index * 2)
  return file
}

/** Every sound by its name, as the bytes of its file. */
export const makeSounds = (): ReadonlyMap<string, Buffer> =>
  new Map(Object.entries(sounds).map(([name, sound]) => [name, wavOf(samplesOf(sound))]))

if (import.meta.main) {
  const folder = resolve(import.meta.dirname, '../resources/sounds')
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of makeSounds()) writeFileSync(join(folder, `${name}.wav`), bytes)
}
