import { create } from 'zustand'
import type { TimerView } from '#contract/operations/timer.ts'

type Question = NonNullable<TimerView['question']>

/** One question is told from the next by when the learner left and came back. */
const keyOf = ({ fromMs, backMs }: Question): string => `${fromMs}-${backMs}`

/** The question that the learner put off; it waits in the header. */
const useLater = create<{ readonly key: string | null }>()(() => ({ key: null }))

/** Whether the question stands open on the screen. */
export const useIsQuestionShown = (question: Question | null): boolean =>
  useLater((later) => question !== null && later.key !== keyOf(question))

export const putOffQuestion = (question: Question): void => useLater.setState({ key: keyOf(question) })

export const showQuestion = (): void => useLater.setState({ key: null })
