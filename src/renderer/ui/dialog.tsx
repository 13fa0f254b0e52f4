import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { CloseButton, Modal, type ModalProps } from '@mantine/core'
import classes from './dialog.module.css'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly size?: ModalProps['size']
  /** A click beside it does not close it: what was typed would be lost. */
  readonly keepsTyped?: boolean
  /** Once it is gone: gives the focus back by hand. Without it the focus goes to what had it when the dialog opened. */
  readonly onClosed?: () => void
  readonly children: ReactNode
}

/**
 * A dialog that is named, traps the focus, closes on Escape and gives the focus back. It draws its own heading, because
 * Mantine's is a `header`, which counts as a second banner of the page.
 */
export const Dialog = ({
  title,
  isOpen,
  onClose,
  size = 'md',
  keepsTyped = false,
  onClosed,
  children,
}: DialogProps) => {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size={size}
      withCloseButton={false}
      closeOnClickOutside={!keepsTyped}
      {...(onClosed !== undefined && { returnFocus: false, onExitTransitionEnd: onClosed })}
      // One that fades is not open any more.
      attributes={{ content: { 'aria-label': title, 'data-open': isOpen } }}
    >
      <div className={classes.top}>
        <h2 className={classes.title}>{title}</h2>
        <CloseButton aria-label={t`Close`} onClick={onClose} />
      </div>
      {children}
    </Modal>
  )
}
