/** Whose turn it is, among changes that were made, undone and done again in any order. */
import type { StoredChange } from '#db/change-repo.ts'

const lastTurn = ({ turns }: StoredChange): number => turns.at(-1) ?? 0

/** Whether a change stood right after a turn. */
const stoodAt = ({ turns }: StoredChange, turn: number): boolean =>
  turns.filter((own) => own <= turn).length % 2 === 1

/** Those that Undo takes back when none is named: the first that can be. `changes`: all of them, the latest first. */
export const toUndo = (changes: readonly StoredChange[]): StoredChange[] =>
  changes.filter(({ undone }) => !undone)

/** Those that Redo does again when none is named: undone last, with nothing new done since. */
export const toRedo = (changes: readonly StoredChange[]): StoredChange[] => {
  const newest = changes[0]?.number ?? 0
  return changes
    .filter((change) => change.undone && lastTurn(change) > newest)
    .toSorted((a, b) => lastTurn(b) - lastTurn(a))
}

/**
 * The changes that stand and did not when this one took its last turn, or the other way round, latest turn first. Without
 * any it is in turn: all that can be taken back is as that turn left it.
 */
export const outOfTurn = (changes: readonly StoredChange[], change: StoredChange): StoredChange[] =>
  changes
    .filter((other) => other.id !== change.id && stoodAt(other, lastTurn(change)) === other.undone)
    .toSorted((a, b) => lastTurn(b) - lastTurn(a))
