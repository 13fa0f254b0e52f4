import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Failure } from '#contract/errors.ts'
import classes from './toast.module.css'

/** Undo has to be reachable without hurry. */
const UNDO_MS = 12_000
const PLAIN_MS = 5000

export type ToastOptions = {
  readonly message: string
  /** Offers an Undo button. */
  readonly onUndo?: () => void
  /** What it is about: a newer toast about the same replaces it, so that no Undo outlives what it undoes. */
  readonly about?: string
}

const toastsAbout = new Map<string, string>()

/** Says what has just happened, with Undo where there is one. */
export const showToast = ({ message, onUndo, about }: ToastOptions): void => {
  const older = about === undefined ? undefined : toastsAbout.get(about)
  if (older !== undefined) notifications.hide(older)
  const id = notifications.show({
    message:
      onUndo === undefined ? (
        message
      ) : (
        <span className={classes.row}>
          <span className={classes.text}>{message}</span>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id)
              onUndo()
            }}
          >
            Undo
          </Button>
        </span>
      ),
    autoClose: onUndo === undefined ? PLAIN_MS : UNDO_MS,
    withBorder: true,
    color: 'accent',
    role: 'status',
    closeButtonProps: { 'aria-label': 'Close' },
  })
  if (about !== undefined) toastsAbout.set(about, id)
}

/** Says that something the learner asked for did not happen, and what to do. Stays until closed. */
export const showFailure = (title: string, error: Failure): void => {
  notifications.show({
    title,
    message: error.message,
    autoClose: false,
    withBorder: true,
    color: 'red',
    role: 'alert',
    closeButtonProps: { 'aria-label': 'Close' },
  })
}
