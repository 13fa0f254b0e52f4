import type { SoundSettings } from '#contract/operations/app.ts'
import { playSound } from '../../ui/sound.ts'

/** Tabs that hear of it later than this find the lock still held and stay silent. */
const HOLD_MS = 5000
/** Whoever waits for the lock longer than this has been spared: another tab plays. */
const WAIT_MS = 2000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Plays the sound in one tab of this browser. A tab that may not play (nothing was pressed in it yet) leaves it to the
 * next. What is heard is seen too, so nothing depends on it.
 */
export const playNoticeSound = async (
  noticeId: string,
  { on, name, volume }: SoundSettings,
): Promise<void> => {
  if (!on) return
  const play = async (): Promise<void> => {
    if (await playSound({ name, volume })) await pause(HOLD_MS)
  }
  if (!('locks' in navigator)) {
    await playSound({ name, volume })
    return
  }
  try {
    await navigator.locks.request(`roadbook-${noticeId}`, { signal: AbortSignal.timeout(WAIT_MS) }, play)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
}
