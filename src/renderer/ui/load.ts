import type { Failure } from '#contract/errors.ts'

/** The state of something read from the service. A store keeps it and the view draws it with `LoadView`. */
export type Load<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: Failure }

export const loading: Load<never> = { state: 'loading' }

/** Turns the answer of a call into what a store keeps. */
export const loadOf = <T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure },
): Load<T> => (answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', error: answer.error })

/** The value when it is there. */
export const loaded = <T>(load: Load<T>): T | undefined => (load.state === 'ready' ? load.value : undefined)
