import { t } from '@lingui/core/macro'
import { useEffect } from 'react'
import type { Failure } from '#contract/errors.ts'
import type { ChangeView, TurnedChange } from '#contract/operations/changes.ts'
import { client } from '../bridge.ts'
import { hideToast, showFailure, showToast } from '../ui/toast.tsx'

/** What toasts that offered Undo last are about, by their change: what takes it back replaces them. */
const offered = new Map<string, string>()
/** What was said of changes that stay: once is enough. */
const told = new Set<string>()

/** Says what became of a change, in place of the toast that offered to take it back, or of the last that said so. */
const say = (message: string, changeId: string): void => {
  showToast({ message, about: offered.get(changeId) ?? 'undo' })
  offered.delete(changeId)
}

const sayTurned = (done: string, { id, stays }: TurnedChange): void => {
  const isNews = stays !== null && !told.has(stays)
  if (isNews) told.add(stays)
  say(isNews ? `${done}. ${stays}` : done, id)
}

/** What cannot be, because of what came after it or because there is nothing, is said quietly: nothing went wrong. */
const sayNot = (title: string, error: Failure, isNamed: boolean): void => {
  if (error.code !== 'NOT_FOUND' && error.code !== 'CONFLICT') return showFailure(title, error)
  // Of a change that was not named the message says which it is.
  const isReason = isNamed && error.code === 'CONFLICT'
  showToast({ message: isReason ? `${title}. ${error.message}` : error.message, about: 'undo' })
}

const findListed = async (changeId: string): Promise<ChangeView | null> => {
  const changes = await client.call('change.list', {})
  return (changes.ok && changes.value.find(({ id }) => id === changeId)) || null
}

/**
 * Takes a change back, the latest that can be when none is named. True when it is taken back, though it was so before
 * (in another window); else the learner was told why.
 */
export const undoChange = async (changeId?: string): Promise<boolean> => {
  const answer = await client.call('change.undo', changeId === undefined ? {} : { changeId })
  if (answer.ok) {
    const { label } = answer.value
    sayTurned(t`Undone: ${label}`, answer.value)
    return true
  }
  const listed = changeId === undefined ? null : await findListed(changeId)
  if (listed?.undone !== true) {
    sayNot(t`Not undone`, answer.error, changeId !== undefined)
    return false
  }
  const { id, label } = listed
  say(t`Undone already: ${label}`, id)
  return true
}

/** Does again what was undone, last when none is named. True when it was; else the learner was told why. */
export const redoChange = async (changeId?: string): Promise<boolean> => {
  const answer = await client.call('change.redo', changeId === undefined ? {} : { changeId })
  if (answer.ok) {
    const { label } = answer.value
    sayTurned(t`Done again: ${label}`, answer.value)
  } else sayNot(t`Not done again`, answer.error, changeId !== undefined)
  return answer.ok
}

/** What is about the same is replaced by a newer toast, and offers nothing any more. */
const forgetOffers = (about: string): void => {
  for (const [changeId, concern] of offered) if (concern === about) offered.delete(changeId)
}

/**
 * Says what was done and offers to take it back. `about`: what it concerns; a newer toast about the same replaces it.
 * Without a change (null: nothing was different) it says so only.
 */
export const offerUndo = (message: string, changeId: string | null, about?: string): void => {
  const concern = about ?? changeId
  if (concern !== null) forgetOffers(concern)
  if (changeId === null || concern === null) {
    return showToast({ message, ...(about !== undefined && { about }) })
  }
  offered.set(changeId, concern)
  showToast({ message, about: concern, onUndo: () => void undoChange(changeId) })
}

/** Takes toasts away that offer Undo of what was taken back elsewhere, or is not in the list any more. */
export const withdrawOffers = async (): Promise<void> => {
  const before = [...offered]
  if (before.length === 0) return
  const changes = await client.call('change.list', {})
  if (!changes.ok) return
  const standing = new Set(changes.value.flatMap(({ id, undone }) => (undone ? [] : [id])))
  for (const [changeId, about] of before) {
    if (standing.has(changeId) || offered.get(changeId) !== about) continue
    hideToast(about)
    offered.delete(changeId)
  }
}

/** While the app is open, no toast offers what cannot be any more. */
export const useStandingOffers = (): void =>
  useEffect(
    () =>
      client.subscribe(({ type }) => {
        if (type === 'changed') void withdrawOffers()
      }),
    [],
  )
