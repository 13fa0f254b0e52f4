import { t } from '@lingui/core/macro'
import { type HotkeyItem, getHotkeyHandler } from '@mantine/hooks'
import { useLayoutEffect } from 'react'
import { create } from 'zustand'

/**
 * One keyboard command. `keys` is a single key as the event names it ("j", "?", "ArrowLeft", "Enter"; "Space" for the
 * space bar), or two keys in turn ("g t"). Single keys are off while typing, in dialogs, and with Ctrl, Alt or Meta held.
 */
export type Shortcut = {
  readonly keys: string
  /** Shown in the overview and the palette: "Next topic". */
  readonly label: string
  readonly run: () => void
  /** Holding the key runs it again and again (moving); without it a held key counts once. */
  readonly repeats?: boolean
}

/** The group of what works on every screen. */
export const EVERYWHERE = t`Everywhere`

export type ShortcutGroup = { readonly title: string; readonly shortcuts: readonly Shortcut[] }

type ShortcutStore = { readonly groups: readonly ShortcutGroup[] }

/** What is reachable right now, in the order it was registered; the overview and the palette list it. */
export const useShortcutStore = create<ShortcutStore>()(() => ({ groups: [] }))

/** How long the second key of a pair may take. */
const PAIR_MS = 1200

/** Registers shortcuts while the caller is shown. Keep the list the same object between renders (useMemo). */
export const useShortcuts = (title: string, shortcuts: readonly Shortcut[]): void => {
  // As soon as it is seen, not a moment later: who sees a screen may press its keys.
  useLayoutEffect(() => {
    const group: ShortcutGroup = { title, shortcuts }
    useShortcutStore.setState(({ groups }) => ({ groups: [...groups, group] }))
    return () => {
      useShortcutStore.setState(({ groups }) => ({ groups: groups.filter((other) => other !== group) }))
    }
  }, [title, shortcuts])
}

export type KeyPress = {
  readonly key: string
  /** Ctrl, Alt or Meta is held. */
  readonly modified: boolean
  readonly atMs: number
}

/** The first key of a pair, waiting for its second. */
export type PendingKey = { readonly key: string; readonly atMs: number } | null

/** Which shortcut a key press means; later groups (the screen's) win over earlier ones (the app's). */
export const matchShortcut = (
  groups: readonly ShortcutGroup[],
  press: KeyPress,
  pending: PendingKey,
): { readonly shortcut: Shortcut | null; readonly pending: PendingKey } => {
  if (press.modified) return { shortcut: null, pending: null }
  const all = groups.toReversed().flatMap((group) => group.shortcuts)
  const pair = pending !== null && press.atMs - pending.atMs <= PAIR_MS ? `${pending.key} ${press.key}` : null
  const found = all.find(({ keys }) => keys === pair) ?? all.find(({ keys }) => keys === press.key)
  if (found !== undefined) return { shortcut: found, pending: null }
  const starts = all.some(({ keys }) => keys.startsWith(`${press.key} `))
  return { shortcut: null, pending: starts ? { key: press.key, atMs: press.atMs } : null }
}

/** Switches and choices: they take some keys, but no letters. */
const CHOICE = 'input[type="radio"], input[type="checkbox"]'
const TYPING =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="listbox"]'
const PRESSABLE =
  'a[href], button, summary, [role="button"], [role="menuitem"], [role="checkbox"], [role="tab"]'
/** Rows and slots: there the space bar starts the timer, and Enter does what a press does. */
const WORK = '[data-row-focus], [data-slot]'
const OPEN_DIALOG = '[role="dialog"], [role="alertdialog"], [role="menu"]'

/** Whether what is written here is the learner's text. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TYPING) !== null

/** Whether the key belongs to what has the focus: text being typed, a button's Enter, anything inside a dialog. */
const isTaken = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof Element ? event.target : null
  if (isTyping(target)) return true
  if (target?.closest(CHOICE) && (event.key.length > 1 || event.key === ' ')) return true
  if (event.key === 'Enter' && target?.closest(PRESSABLE)) return true
  if (event.key === ' ' && target?.closest(PRESSABLE) && target.closest(WORK) === null) return true
  return document.querySelector(OPEN_DIALOG) !== null
}

/** A key by its name in shortcuts; single letters whatever the case. */
const nameOf = (key: string): string => {
  if (key === ' ') return 'Space'
  return key.length === 1 ? key.toLowerCase() : key
}

/** Listens for the whole window; the app calls it once. `isOn` follows the learner's setting. */
export const useShortcutListener = (isOn: boolean): void => {
  useLayoutEffect(() => {
    if (!isOn) return
    let pending: PendingKey = null
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTaken(event)) return
      const press = {
        key: nameOf(event.key),
        modified: event.ctrlKey || event.metaKey || event.altKey,
        atMs: event.timeStamp,
      }
      const match = matchShortcut(useShortcutStore.getState().groups, press, pending)
      pending = match.pending
      if (match.shortcut === null) return
      if (event.repeat && match.shortcut.repeats !== true) return
      event.preventDefault()
      match.shortcut.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isOn])
}

/** Keys with Ctrl, Cmd or Alt ("mod+Z"), for the whole window, also while typing. Keep the list the same object between renders. */
export const useCombinations = (combinations: readonly HotkeyItem[]): void => {
  useLayoutEffect(() => {
    const onKeyDown = getHotkeyHandler([...combinations])
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [combinations])
}
