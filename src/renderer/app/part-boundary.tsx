import { t } from '@lingui/core/macro'
import { Component, type ReactNode } from 'react'
import { showFailure } from '../ui/toast.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly failed: boolean }

const PRESSES = ['pointerdown', 'keydown'] as const

/**
 * Keeps a part that could not be loaded or drawn, a dialog for example, from taking the window with it: says so, and tries
 * again with the next press.
 */
export class PartBoundary extends Component<Props, State> {
  override state: State = { failed: false }
  #waiting = new AbortController()

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(): void {
    showFailure(t`This could not be opened`, {
      code: 'INTERNAL',
      message: t`Nothing was changed. Is Roadbook still running? Then try again.`,
    })
    this.#waiting = new AbortController()
    const { signal } = this.#waiting
    for (const press of PRESSES) {
      document.addEventListener(press, this.#tryAgain, { capture: true, signal })
    }
  }

  override componentWillUnmount(): void {
    this.#waiting.abort()
  }

  readonly #tryAgain = (): void => {
    this.#waiting.abort()
    this.setState({ failed: false })
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
