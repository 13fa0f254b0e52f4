/** Whose turn it is, among changes that were made, undone and done again in any order. */
import type { StoredChange } from '#db/change-repo.ts'

const lastTurn = ({ turns }: StoredChange): number => turns.at(-1) ?? 0

/** Whether a change stood right after a turn. */
const stoodAt = ({ turns }: StoredChange, turn: number): boolean =>
  turns.filter((own) => own <= turn).length % 2 === 1

/** The one that Undo takes back when none is named. `changes`: all of them, the latest first. */
export const latestStanding = (changes: readonly StoredChange[]): StoredChange | null =>
  changes.find(({ undone }) => !undone) ?? null

/** The one that Redo does again when none is named: undone last, with nothing new done since. */
export const lastUndone = (changes: readonly StoredChange[]): StoredChange | null => {
  const [latest] = changes
  const last = changes.filter(({ undone }) => undone).toSorted((a, b) => lastTurn(b) - lastTurn(a))[0]
  return last === undefined || latest === undefined || lastTurn(last) < latest.number ? null : last
}

/**
 * The changes that stand and did not when this one took its last turn, or the other way round, latest turn first. Without
 * any it is in turn: all that can be taken back is as that turn left it.
 */
export const outOfTurn = (changes: readonly StoredChange[], change: StoredChange): StoredChange[] =>
  changes
    .filter((other) => other.id !== change.id && stoodAt(other, lastTurn(change)) === other.undone)
    .toSorted((a, b) => lastTurn(b) - lastTurn(a))
