import { afterEach, beforeEach, expect, test, vi } from 'vitest'

type Player = { volume: number; currentTime: number; readonly play: () => Promise<void> }

let players: Player[]
let play: () => Promise<void>
let fetched: string[]

/** A fresh copy, as a window that has just loaded has it: players are kept between calls. */
const freshSound = async () => {
  vi.resetModules()
  return import('../../../../src/renderer/ui/sound.ts')
}

beforeEach(() => {
  players = []
  fetched = []
  play = () => Promise.resolve()
  vi.stubGlobal(
    'Audio',
    class {
      volume = 1
      currentTime = 7
      readonly play = (): Promise<void> => play()
      constructor() {
        players.push(this)
      }
    },
  )
  vi.stubGlobal('fetch', (url: URL) => {
    fetched.push(url.href)
    return Promise.resolve(new Response('sound'))
  })
})
afterEach(() => vi.unstubAllGlobals())

test('a sound plays from its beginning, at its volume', async () => {
  const { playSound } = await freshSound()
  await expect(playSound({ name: 'wood', volume: 50 })).resolves.toBe(true)
  expect(fetched).toEqual([expect.stringContaining('wood')])
  expect(players).toMatchObject([{ volume: 0.25, currentTime: 0 }])
})

test('a sound that has played is loaded once', async () => {
  const { playSound } = await freshSound()
  await playSound({ name: 'bell', volume: 50 })
  await playSound({ name: 'bell', volume: 100 })
  expect(fetched).toHaveLength(1)
  expect(players).toMatchObject([{ volume: 1 }])
})

test('a browser that refuses is told of, and asked again the next time', async () => {
  const { playSound } = await freshSound()
  play = () => Promise.reject(new DOMException('play() needs a click', 'NotAllowedError'))
  await expect(playSound({ name: 'bell', volume: 50 })).resolves.toBe(false)
  play = () => Promise.resolve()
  await expect(playSound({ name: 'bell', volume: 50 })).resolves.toBe(true)
})

test.each([
  ['cannot be loaded', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['is not there', () => Promise.resolve(new Response(null, { status: 404 }))],
])('a sound that %s is silence, not an error', async (_name, answer) => {
  const { playSound } = await freshSound()
  vi.stubGlobal('fetch', answer)
  await expect(playSound({ name: 'chime', volume: 50 })).resolves.toBe(false)
})

test('volume goes from silence to full, and half of it is far less than half the amplitude', async () => {
  const { gainOf } = await freshSound()
  expect([0, 50, 100].map(gainOf)).toEqual([0, 0.25, 1])
  expect([-5, 300].map(gainOf)).toEqual([0, 1])
})
