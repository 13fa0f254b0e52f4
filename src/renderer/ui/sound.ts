import type { SoundSettings } from '#contract/operations/app.ts'

export type SoundName = SoundSettings['name']

// Written out one by one: this is how the build finds the files.
const urls: Readonly<Record<SoundName, URL>> = {
  bell: new URL('../../../resources/sounds/bell.wav', import.meta.url),
  chime: new URL('../../../resources/sounds/chime.wav', import.meta.url),
  wood: new URL('../../../resources/sounds/wood.wav', import.meta.url),
}

/** One player each, kept once its sound has played. */
const players = new Map<SoundName, HTMLAudioElement>()

/**
 * How far to turn the player up (0 to 1) for a volume in percent. The ear hears ratios: on a straight line all of the
 * difference would lie in the lowest quarter.
 */
export const gainOf = (volume: number): number => (Math.min(100, Math.max(0, volume)) / 100) ** 2

// Fetched whole and played from memory: a player that loads by itself asks for ranges and streams, which hosts differ in.
const newPlayer = async (name: SoundName): Promise<HTMLAudioElement> => {
  const response = await fetch(urls[name])
  if (!response.ok) throw new Error(`no sound at ${urls[name].href}`)
  return new Audio(URL.createObjectURL(await response.blob()))
}

/**
 * Plays a sound of the app from its beginning. False when it could not be heard: browsers refuse until the page was
 * clicked or a key was pressed in it. Never throws.
 */
export const playSound = async ({
  name,
  volume,
}: Pick<SoundSettings, 'name' | 'volume'>): Promise<boolean> => {
  try {
    const player = players.get(name) ?? (await newPlayer(name))
    player.volume = gainOf(volume)
    player.currentTime = 0
    await player.play()
    players.set(name, player)
    return true
  } catch {
    return false
  }
}
