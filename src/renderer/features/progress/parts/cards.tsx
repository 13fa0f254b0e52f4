import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Skeleton } from '@mantine/core'
import type { ForecastView } from '#contract/operations/forecast.ts'
import type { ProgressView } from '#contract/operations/progress.ts'
import { Bar } from '../../../ui/bar.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Load } from '../../../ui/load.ts'
import { driftWords, finishCardWords, streakWords } from '../words/card-words.ts'
import { minutesOf, studiedWords } from '../words/chart-table.ts'
import classes from './cards.module.css'

export type CardsProps = {
  readonly view: ProgressView
  readonly forecast: Load<ForecastView | null>
}

/** Today, this week, the streak and the finish, whatever range and phase are chosen. */
export const Cards = ({ view, forecast }: CardsProps) => {
  const { todayFigures, thisWeek, streak } = view
  return (
    <dl className={classes.cards}>
      <StudiedCard label={t`Today`} {...todayFigures} none={t`Nothing planned`} />
      <StudiedCard label={t`This week`} {...thisWeek} none={t`Nothing planned`} />
      <Card
        label={t`Streak`}
        value={plural(streak.current, { one: '# day', other: '# days' })}
        note={streakWords(streak)}
      >
        <Trans>Rest days and days off do not break it.</Trans>
      </Card>
      <FinishCard view={view} forecast={forecast} />
    </dl>
  )
}

type CardProps = {
  readonly label: string
  readonly value: ReactNode
  readonly note: string
  readonly children?: ReactNode
}

const Card = ({ label, value, note, children }: CardProps) => (
  <div className={classes.card}>
    <dt className={classes.label}>{label}</dt>
    <dd className={classes.value}>{value}</dd>
    <dd className={classes.note}>{note}</dd>
    {children !== undefined && <dd className={classes.fine}>{children}</dd>}
  </div>
)

type StudiedCardProps = {
  readonly label: string
  readonly plannedMinutes: number
  readonly studiedMs: number
  readonly none: string
}

const StudiedCard = ({ label, plannedMinutes, studiedMs, none }: StudiedCardProps) => {
  const planned = useFormat().duration(plannedMinutes)
  return (
    <Card
      label={label}
      value={studiedWords(studiedMs)}
      note={plannedMinutes === 0 ? none : t`of ${planned} planned`}
    >
      {plannedMinutes > 0 && (
        <Bar done={Math.min(minutesOf(studiedMs), plannedMinutes)} total={plannedMinutes} />
      )}
    </Card>
  )
}

const FINISH = t({ message: 'Finish', context: 'day the plan ends' })

const FinishCard = ({ view, forecast }: CardsProps) => {
  const format = useFormat()
  if (forecast.state === 'loading') {
    return (
      <Card
        label={FINISH}
        value={<Skeleton height="1.5rem" width="9rem" my="0.3rem" />}
        note={t`Working it out…`}
      />
    )
  }
  if (forecast.state === 'failed' || forecast.value === null) {
    return <Card label={FINISH} value="–" note={t`The forecast could not be worked out`} />
  }
  const { value, note } = finishCardWords(forecast.value, view, format)
  return <Card label={FINISH} value={value} note={driftWords(forecast.value) ?? note} />
}
