import { t } from '@lingui/core/macro'
import { Component, type ReactNode } from 'react'
import { ErrorState } from '../ui/error-state.tsx'

export type ErrorBoundaryProps = {
  /** A new key (the route) gives the children another chance. */
  readonly resetKey: string
  readonly children: ReactNode
}

type State = { readonly failed: boolean; readonly key: string }

/** Keeps a defect on one screen from taking the window: says so and offers another try. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failed: false, key: this.props.resetKey }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: ErrorBoundaryProps, state: State): State | null {
    return props.resetKey === state.key ? null : { failed: false, key: props.resetKey }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <ErrorState
        title={t`This screen stopped working`}
        error={{
          code: 'INTERNAL',
          message: t`Your data is safe; nothing of it was changed. Try again, or go to another screen.`,
        }}
        onRetry={() => this.setState({ failed: false })}
      />
    )
  }
}
