import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { FocusEvent } from 'react'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Failure } from '#contract/errors.ts'
import classes from './toast.module.css'

/** Undo has to be reachable without hurry. */
const UNDO_MS = 12_000
const PLAIN_MS = 5000
/** So that a long message can be read to its end. */
const MS_PER_CHARACTER = 75
const TOAST = '.mantine-Notification-root'

export type ToastOptions = {
  readonly message: string
  /** Offers an Undo button. */
  readonly onUndo?: () => void
  /** What it is about: a newer toast about the same replaces it, so that no Undo outlives what it undoes. */
  readonly about?: string
}

const toastsAbout = new Map<string, string>()
const toastsWithUndo = new Set<string>()

/** What had the focus before a toast got it. */
let formerFocus: HTMLElement | null = null

/** For `onFocus` of a toast that is shown elsewhere. */
export const rememberFocus = ({ relatedTarget }: FocusEvent): void => {
  if (!(relatedTarget instanceof HTMLElement)) formerFocus = null
  else if (relatedTarget.closest(TOAST) === null) formerFocus = relatedTarget
}

/** A toast that closes under the focus hands it back, or to the heading of the screen when its owner is gone. */
export const returnFocus = (): void => {
  if (typeof document === 'undefined' || !document.activeElement?.closest(TOAST)) return
  const heading = document.querySelector<HTMLElement>('[data-page-heading]')
  const target =
    formerFocus?.isConnected === true ? formerFocus : (heading ?? document.getElementById('main'))
  target?.focus({ preventScroll: true })
}

/** Takes back every Undo on offer: what they would bring back is gone. */
export const hideUndoToasts = (): void => {
  for (const id of toastsWithUndo) notifications.hide(id)
  toastsWithUndo.clear()
}

/** Takes away the last toast about something, if it is still there. */
export const hideToast = (about: string): void => {
  const id = toastsAbout.get(about)
  if (id !== undefined) notifications.hide(id)
}

/** Says what has just happened, with Undo where there is one. */
export const showToast = ({ message, onUndo, about }: ToastOptions): void => {
  if (about !== undefined) hideToast(about)
  const id = notifications.show({
    message:
      onUndo === undefined ? (
        message
      ) : (
        <span className={classes.row}>
          <span className={classes.text}>{message}</span>
          <Button
            className={classes.undo ?? ''}
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id)
              onUndo()
            }}
          >
            <Trans>Undo</Trans>
          </Button>
        </span>
      ),
    autoClose: Math.max(onUndo === undefined ? PLAIN_MS : UNDO_MS, message.length * MS_PER_CHARACTER),
    withBorder: true,
    color: 'accent',
    role: 'status',
    closeButtonProps: { 'aria-label': t`Close` },
    onFocus: rememberFocus,
    onClose: () => {
      toastsWithUndo.delete(id)
      returnFocus()
    },
  })
  if (onUndo !== undefined) toastsWithUndo.add(id)
  if (about !== undefined) toastsAbout.set(about, id)
}

/**
 * Says that something the learner asked for did not happen, and what to do. Stays until closed, or until the same does not
 * happen again.
 */
export const showFailure = (title: string, error: Failure): void => {
  hideToast(title)
  const id = notifications.show({
    title,
    message: error.message,
    autoClose: false,
    withBorder: true,
    color: 'red',
    role: 'alert',
    closeButtonProps: { 'aria-label': t`Close` },
    onFocus: rememberFocus,
    onClose: returnFocus,
  })
  toastsAbout.set(title, id)
}
