/** A host of the renderer's client that answers as it is told, for what a real service would do only by chance. */
import { vi } from 'vitest'
import type { Failure } from '#contract/errors.ts'
import type { Input, OperationName, Output } from '#contract/operations.ts'
import { connect } from '../../src/renderer/bridge.ts'

type Answers = {
  readonly [N in OperationName]?: (input: Input<N>) => Output<N> | Failure | Promise<Output<N> | Failure>
}

export type AnsweringHost = {
  /** What was asked, in order. */
  readonly calls: { readonly op: string; readonly input: unknown }[]
  /** Gives other answers from now on. */
  readonly answer: (answers: Answers) => void
}

const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'code' in value && 'message' in value

/** Makes it the host of the renderer's client. Unstub globals after the test. */
export const answeringHost = async (first: Answers): Promise<AnsweringHost> => {
  let answers: Answers = first
  const calls: { op: string; input: unknown }[] = []
  const call = async ({ op, input }: { readonly op: OperationName; readonly input: unknown }) => {
    calls.push({ op, input })
    // Each operation has its own type; what is asked of this one is answered with what belongs to it.
    const answer = answers[op] as ((input: unknown) => unknown) | undefined
    if (answer === undefined) throw new Error(`no answer to ${op}`)
    const value = await answer(input)
    return isFailure(value) ? { ok: false, error: value } : { ok: true, value }
  }
  vi.stubGlobal('window', { roadbook: { call, subscribe: () => () => undefined } })
  await connect()
  return {
    calls,
    answer: (next) => {
      answers = { ...answers, ...next }
    },
  }
}
