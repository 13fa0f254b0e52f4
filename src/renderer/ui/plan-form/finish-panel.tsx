import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Ref } from 'react'
import type { PlanPreview } from '#contract/operations/plan.ts'
import { whyNoFinish } from '#core/planning/why-no-finish.ts'
import type { Pace, PlanSettings } from '#core/planning/model.ts'
import { useFormat } from '../format-context.tsx'
import { duration } from '../format.ts'
import { FinishBar } from './finish-bar.tsx'
import { knownFinish, spanFrom, type KnownFinish } from './finish-words.ts'
import classes from './finish-panel.module.css'

export type FinishPanelProps = {
  readonly preview: PlanPreview | null
  readonly settings: Pick<PlanSettings, 'start' | 'minutesPerStudyDay' | 'pace'>
  /** Default: "You will be done". */
  readonly title?: string
  readonly headingLevel?: 2 | 3
  readonly headingRef?: Ref<HTMLHeadingElement>
  /** ISO day; nothing is planned before it, even if the start is. Null while it is not known. */
  readonly today?: string | null
}

const NO_FINISH: Readonly<Record<ReturnType<typeof whyNoFinish>, string>> = {
  'nothing-left': t`Everything is done.`,
  paused: t`The plan is paused.`,
  'out-of-reach': t`No finish within ten years.`,
}

/** When the plan ends, as a range, with what it rests on and what to know about it. */
export const FinishPanel = ({
  preview,
  settings,
  title = t`You will be done`,
  headingLevel = 2,
  headingRef,
  today = null,
}: FinishPanelProps) => {
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  const isPast = today !== null && settings.start < today
  const finish = preview === null ? null : knownFinish(preview.finish)
  return (
    <section className={classes.panel} aria-label={t`When you will be done`}>
      <Heading ref={headingRef} tabIndex={-1} className={classes.title}>
        {title}
      </Heading>
      {preview !== null && finish === null && (
        <p className={classes.none}>{NO_FINISH[whyNoFinish(preview.findings)]}</p>
      )}
      {finish !== null && (
        <FinishRange finish={finish} start={isPast ? today : settings.start} pace={settings.pace} />
      )}
      {isPast && finish !== null && (
        <p className={classes.basis}>
          <Trans>The start date has passed; what is left starts today.</Trans>
        </p>
      )}
      {preview !== null && <Basis preview={preview} settings={settings} />}
      {preview !== null && preview.findings.length > 0 && (
        <ul className={classes.findings}>
          {preview.findings.map(({ code, message }) => (
            <li key={`${code} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

type RangeProps = {
  readonly finish: KnownFinish
  /** The day it is counted from. */
  readonly start: string
  readonly pace: Pace
}

const FinishRange = ({ finish, start, pace: planned }: RangeProps) => {
  const format = useFormat()
  const spanWords = (day: string): string => {
    const { value, unit } = spanFrom(start, day)
    return format.amount(value, unit)
  }
  const isOneDay = finish.min === finish.max
  const rows = isOneDay
    ? [{ pace: planned, label: t`Finish`, day: finish.max }]
    : ([
        { pace: 'min', label: t`At the earliest`, day: finish.min },
        { pace: 'expected', label: t`Expected`, day: finish.expected },
        { pace: 'max', label: t`At the latest`, day: finish.max },
      ] as const)
  return (
    <>
      <p className={classes.range} role="status">
        {format.dayRangeWithYear(finish.min, finish.max)}
      </p>
      <FinishBar start={start} finish={finish} />
      <dl className={classes.rows}>
        {rows.map(({ pace, label, day }) => (
          <div key={pace} className={classes.row} data-planned={pace === planned || undefined}>
            <dt>{label}</dt>
            <dd>
              <span className={classes.date}>{format.dayMedium(day)}</span>
              <span className={classes.months}>{spanWords(day)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const Basis = ({
  preview,
  settings,
}: {
  readonly preview: PlanPreview
  readonly settings: FinishPanelProps['settings']
}) => {
  const { topics, studyDaysPerWeek: days } = preview
  const format = useFormat()
  const effort = format.studyDays(preview.effortDays)
  const length = duration(settings.minutesPerStudyDay)
  const perWeek = duration(preview.minutesPerWeek)
  return (
    <p className={classes.basis}>
      {t`${plural(topics, { one: '# topic', other: '# topics' })}, ${effort} of ${length}; you study ${perWeek} a week on ${plural(days, { one: '# day', other: '# days' })}.`}
    </p>
  )
}
