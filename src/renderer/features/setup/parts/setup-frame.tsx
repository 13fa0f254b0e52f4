import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, type ReactNode } from 'react'
import { CloseButton } from '@mantine/core'
import { useFrameStore } from '../../../app/frame-store.ts'
import { BrandMark } from '../../../app/rail.tsx'
import { navigate } from '../../../app/routes.ts'
import { TimerBarUnderWay } from '../../../app/timer/timer-bar.tsx'
import { stepsTo, stepWords, type Step } from './steps.ts'
import classes from './setup-frame.module.css'

export type SetupFrameProps = {
  readonly step: Step
  /** A stored roadmap needs no choosing and checking. */
  readonly isStored: boolean
  /** A stored roadmap is updated, not planned. */
  readonly isUpdate: boolean
  readonly children: ReactNode
}

/** The window while setting up: brand, where one is, and a way out when there is something to go back to. */
export const SetupFrame = ({ step, isStored, isUpdate, children }: SetupFrameProps) => {
  const hasPlan = useFrameStore(({ frame }) => frame.state === 'ready' && frame.value.plan !== null)
  useFocusOnStep(step)
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        <div className={classes.brand}>
          <BrandMark />
          <span className={classes.brandName}>
            <Trans>Roadbook</Trans>
          </span>
        </div>
        {!isStored && <StepList step={step} last={isUpdate ? 'update' : 'plan'} />}
        <div className={classes.end}>
          <div className={classes.timer}>
            <TimerBarUnderWay current="setup" />
          </div>
          {(hasPlan || isStored || isUpdate) && (
            <CloseButton
              className={classes.close ?? ''}
              aria-label={isUpdate ? t`Close without updating` : t`Close without making a plan`}
              title={t`Close`}
              onClick={() => navigate(isStored || isUpdate ? 'roadmap' : 'today')}
            />
          )}
        </div>
      </header>
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

type StepListProps = { readonly step: Step; readonly last: 'plan' | 'update' }

const StepList = ({ step, last }: StepListProps) => {
  const steps = stepsTo(last)
  return (
    <ol className={classes.steps} aria-label={t`Steps`}>
      {steps.map((one, index) => (
        <li
          key={one}
          className={classes.step}
          aria-current={one === step ? 'step' : undefined}
          data-past={steps.indexOf(step) > index || undefined}
        >
          <span className={classes.number}>{index + 1}</span>
          <span className={classes.word}>{stepWords[one]}</span>
        </li>
      ))}
    </ol>
  )
}

/** A new step begins at its top, for the eye and for screen readers. */
const useFocusOnStep = (step: Step): void => {
  const former = useRef(step)
  useEffect(() => {
    if (former.current === step) return
    former.current = step
    document.getElementById('main')?.focus()
  }, [step])
}
