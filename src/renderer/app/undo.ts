import { showToast } from '../ui/toast.tsx'

/** How to take back one change made in this window. */
export type Undo = {
  /** What it is about, as the toast that offers it. */
  readonly about: string
  /** Said after the key took it back: "Decorators: not started again". */
  readonly words: string
  /** Takes it back; false when that did not happen, and the learner was told why. */
  readonly run: () => Promise<boolean>
}

/** How far back Ctrl/Cmd+Z leads; who wants to go further does not remember what it was. */
const MOST_UNDOS = 20

/** What takes back the changes made in this window, whatever they changed, the newest last. */
let undos: readonly Undo[] = []

const takeBack = async (undo: Undo): Promise<boolean> => {
  if (!undos.includes(undo)) return false
  undos = undos.filter((other) => other !== undo)
  return await undo.run()
}

/** Says what was changed and offers to take it back, by the toast's button or by key. */
export const offerUndo = (message: string, undo: Undo): void => {
  undos = [...undos, undo].slice(-MOST_UNDOS)
  showToast({ message, about: undo.about, onUndo: () => void takeBack(undo) })
}

/** Ctrl/Cmd+Z: takes back the last change made in this window that still stands, and says which one it was. */
export const undoLast = async (): Promise<void> => {
  const undo = undos.at(-1)
  if (undo === undefined || !(await takeBack(undo))) return
  showToast({ message: undo.words, about: undo.about })
}
