import { t } from '@lingui/core/macro'
import type { TimerView } from '#contract/operations/timer.ts'
import type { Answer, AwayReason } from '#core/timer/model.ts'
import type { Format } from '../../ui/format.ts'
import { lengthWords } from '../../ui/session-words.ts'

type Question = NonNullable<TimerView['question']>
type Times = Pick<Format, 'instantTime' | 'instantDay'>

export type QuestionOptions = { readonly zone: string; readonly nowMs: number; readonly format: Times }

/** "14:32", with the day when it is not today's: "23 Nov 2026, 14:32". */
const momentOf = (ms: number, { zone, nowMs, format }: QuestionOptions): string => {
  const time = format.instantTime(ms, zone)
  const day = format.instantDay(ms, zone)
  return day === format.instantDay(nowMs, zone) ? time : `${day}, ${time}`
}

const TITLES: Readonly<Record<AwayReason, string>> = {
  gap: t`You were away`,
  sleep: t`You were away`,
  lock: t`You were away`,
  idle: t`Were you away?`,
  restart: t`The timer was interrupted`,
  long: t`Are you still at it?`,
}

type Gap = { readonly from: string; readonly back: string; readonly length: string }

const becauseOf = (reason: AwayReason, { from, back, length }: Gap): string => {
  switch (reason) {
    case 'sleep':
      return t`The computer slept from ${from} to ${back}: ${length}. What counts?`
    case 'lock':
      return t`The screen was locked from ${from} to ${back}: ${length}. What counts?`
    case 'idle':
      return t`No key or mouse was used from ${from} to ${back}: ${length}. What counts?`
    case 'restart':
      return t`Roadbook was not running from ${from} to ${back}: ${length}. What counts?`
    case 'gap':
      return t`Nothing was counted from ${from} to ${back}: ${length}. What counts?`
    case 'long':
      return t`The timer has been running without a word from you from ${from} to ${back}: ${length}. What counts?`
  }
}

export const questionTitle = ({ reason }: Question): string => TITLES[reason]

/** What happened, with both clock times. */
export const questionText = (question: Question, options: QuestionOptions): string => {
  const { reason, fromMs, backMs, heldMs } = question
  const [from, back] = [momentOf(fromMs, options), momentOf(backMs, options)]
  return becauseOf(reason, { from, back, length: lengthWords(heldMs) })
}

export type AnswerWords = { readonly answer: Answer; readonly label: string; readonly detail: string }

/** Less is as good as nothing. */
const LEAST_MS = 1000

const wordsOf = (answer: Answer, question: Question, options: QuestionOptions): AnswerWords => {
  const { fromMs, countedMs, heldMs } = question
  const end = momentOf(fromMs, options)
  const counted = lengthWords(countedMs)
  const away = lengthWords(heldMs)
  const both = lengthWords(countedMs + heldMs)
  const isNothing = countedMs < LEAST_MS
  switch (answer) {
    case 'finish':
      return {
        answer,
        label: t`Finish at ${end}`,
        detail: isNothing ? t`Keeps nothing` : t`Keeps ${counted}`,
      }
    case 'resume':
      return {
        answer,
        label: t`Go on now, without the gap`,
        detail: isNothing
          ? t`Keeps nothing and counts from now on`
          : t`Keeps ${counted} and counts from now on`,
      }
    case 'keep':
      return {
        answer,
        label: t`Count the time away too`,
        detail: t`Adds ${away}, keeps ${both}`,
      }
    case 'discard':
      return {
        answer,
        label: t`Discard this session`,
        detail: isNothing ? t`Keeps nothing` : t`Drops its ${counted} too`,
      }
  }
}

/** From the safest to the one that cannot be taken back; the first is the default. */
const ORDER: readonly Answer[] = ['finish', 'resume', 'keep', 'discard']

/** What can be answered, and what each answer does. */
export const answerWords = (question: Question, options: QuestionOptions): readonly AnswerWords[] =>
  ORDER.filter((answer) => question.answers.includes(answer)).map((answer) =>
    wordsOf(answer, question, options),
  )
