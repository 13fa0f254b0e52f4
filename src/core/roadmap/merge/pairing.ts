/** Items of an edited document and stored ones, and which of them were found to be one. */
import type { Matches } from './match-parts.ts'
import type { Described } from './similarity.ts'

/** A topic, a project or a checklist item. */
export type Item = {
  /** "" where items have none. */
  readonly key: string
  readonly described: Described
  /** As written; "" for none. */
  readonly detail: string
  readonly estimate: string
  /** Index of the part it is in: a topic's block, a project's phase, a box's checklist. */
  readonly part: number
  /** Index of what holds the parts: a topic's phase. */
  readonly group: number
  readonly archived: boolean
}

/** Of each edited part and group the stored one. */
export type Places = { readonly parts: Matches; readonly groups: Matches }

/** Pairs found so far, by index. */
export type Pairing = {
  readonly stored: readonly Item[]
  readonly edited: readonly Item[]
  /** Of each edited item the stored one, of each stored item the edited one; -1 for none. */
  readonly ofEdited: number[]
  readonly ofStored: number[]
}

export const startPairing = (stored: readonly Item[], edited: readonly Item[]): Pairing => ({
  stored,
  edited,
  ofEdited: edited.map(() => -1),
  ofStored: stored.map(() => -1),
})

export const pair = (pairing: Pairing, edited: number, stored: number): void => {
  pairing.ofEdited[edited] = stored
  pairing.ofStored[stored] = edited
}

/** An item with its index. */
export type Listed = { readonly index: number; readonly item: Item }

export const listed = (items: readonly Item[]): Listed[] => items.map((item, index) => ({ index, item }))

export const openEdited = ({ edited, ofEdited }: Pairing): Listed[] =>
  listed(edited).filter(({ index }) => ofEdited[index] === -1)

export const openStored = ({ stored, ofStored }: Pairing): Listed[] =>
  listed(stored).filter(({ index }) => ofStored[index] === -1)
