import type { ReactNode } from 'react'
import { ErrorState } from './error-state.tsx'
import type { Load } from './load.ts'

export type LoadViewProps<T> = {
  readonly load: Load<T>
  readonly onRetry: () => void
  /** Drawn while loading: the shape of what is to come. */
  readonly skeleton: ReactNode
  readonly children: (value: T) => ReactNode
}

/** Draws the three states of a load: skeleton, message with retry, or the value. */
export const LoadView = <T,>({ load, onRetry, skeleton, children }: LoadViewProps<T>) => {
  if (load.state === 'loading') return skeleton
  if (load.state === 'failed') return <ErrorState error={load.error} onRetry={onRetry} />
  return children(load.value)
}
