import './app/styles.ts'
import { FRAME_READS, TODAY_READS } from '#contract/first-reads.ts'
import { askAhead, connect, connectionStore } from './bridge.ts'
import { beginLanguage, restOfWords } from './language/language.ts'

/** Before there is an address the window opens on Today. */
const isOnToday = (): boolean => /^(?:#\/(?:today)?)?$/.test(window.location.hash)

/** Finds the host and asks it at once for what the first screen needs, while that is still being loaded. */
const beginReads = async (): Promise<void> => {
  await connect()
  if (connectionStore.get() !== 'ready') return
  for (const op of isOnToday() ? [...FRAME_READS, ...TODAY_READS] : FRAME_READS) askAhead(op, {})
}

const beginWords = async (): Promise<void> => {
  await beginLanguage()
  // Beside the app itself; whoever waits for them is told when they cannot be had.
  if (!isOnToday()) restOfWords().catch(() => undefined)
}

const begin = async (): Promise<void> => {
  await Promise.all([beginReads(), beginWords()])
  // Not before: words are put into constants when what says them is loaded.
  const { start } = await import('./app/start.tsx')
  start()
}

void begin()
