import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { TimerView } from '#contract/operations/timer.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format-context.tsx'
import { rescueFocus } from './keep-focus.ts'
import { putOffQuestion, useIsQuestionShown } from './question-store.ts'
import { answerWords, questionText, questionTitle } from './question-words.ts'
import classes from './question-dialog.module.css'
import { answerQuestion } from './timer-actions.ts'
import { useTimer } from './use-timer.ts'

type Question = NonNullable<TimerView['question']>

/** A question that came with the page leaves the focus nowhere. */
const putOff = (question: Question): void => {
  putOffQuestion(question)
  rescueFocus()
}

/** Asks what the time away was. It can wait: closed, it stays within reach in the header. */
export const QuestionDialog = ({ zone }: { readonly zone: string }) => {
  const timer = useTimer()
  const question = timer?.question ?? null
  const isShown = useIsQuestionShown(question)
  return (
    <Dialog
      title={question === null ? t`You were away` : questionTitle(question)}
      isOpen={isShown}
      onClose={() => question !== null && putOff(question)}
    >
      {question !== null && (
        <Answers
          question={question}
          topic={timer?.topic?.title ?? null}
          zone={zone}
          nowMs={timer?.anchorMs ?? question.backMs}
        />
      )}
    </Dialog>
  )
}

type AnswersProps = {
  readonly question: Question
  readonly topic: string | null
  readonly zone: string
  /** When the timer was read (UTC ms): its day needs no naming. */
  readonly nowMs: number
}

const Answers = ({ question, topic, zone, nowMs }: AnswersProps) => {
  const format = useFormat()
  const options = { zone, nowMs, format }
  return (
    <>
      <p className={classes.topic}>{topic ?? t`No topic in particular`}</p>
      <p className={classes.text}>{questionText(question, options)}</p>
      <ul className={classes.answers}>
        {answerWords(question, options).map(({ answer, label, detail }, index) => (
          <li key={answer}>
            <button
              type="button"
              className={classes.answer}
              data-default={index === 0}
              data-autofocus={index === 0 ? true : undefined}
              onClick={() => void answerQuestion(answer)}
            >
              <span className={classes.label}>{label}</span>
              <span className={classes.detail}>{detail}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className={classes.foot}>
        <span>
          <Trans>Nothing counts until you have answered. Sessions can be changed later, too.</Trans>
        </span>
        <Button variant="subtle" size="compact-md" onClick={() => putOff(question)}>
          <Trans>Later</Trans>
        </Button>
      </div>
    </>
  )
}
