import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Skeleton } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { ForecastView } from '#contract/operations/forecast.ts'
import type { ProgressView } from '#contract/operations/progress.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Format } from '../../../ui/format.ts'
import { loaded, type Load } from '../../../ui/load.ts'
import { ownKey } from '../figures/burn-up.ts'
import { useForecastStore } from '../forecast-store.ts'
import { driftWords, finishCardWords, finishedWords } from '../words/card-words.ts'
import { METHOD, needsWords, reasonsOf } from '../words/reason-words.ts'
import asideClasses from './aside.module.css'
import classes from './why-date.module.css'

export type WhyDateProps = {
  readonly view: ProgressView
  readonly forecast: Load<ForecastView | null>
}

const titleOf = (forecast: ForecastView | null): string => {
  if (forecast?.needs === 'nothing') return t`Finished`
  return forecast === null || forecast[ownKey(forecast)] !== null ? t`Why this date?` : t`Why no date?`
}

/** The date of the forecast, and why it is that date. */
export const WhyDate = ({ view, forecast }: WhyDateProps) => (
  <aside className={asideClasses.aside} aria-labelledby="why-this-date">
    <h3 id="why-this-date" className={asideClasses.title}>
      {titleOf(loaded(forecast) ?? null)}
    </h3>
    {forecast.state === 'loading' && <Waiting />}
    {forecast.state === 'failed' && <Failed message={forecast.error.message} />}
    {forecast.state === 'ready' &&
      forecast.value !== null &&
      (forecast.value.needs === 'nothing' ? (
        <Finished view={view} />
      ) : (
        <Reasons view={view} forecast={forecast.value} />
      ))}
  </aside>
)

/** No live region: nothing is to be done but wait a moment, and what comes is read in its place. */
const Waiting = () => (
  <div>
    <p className={asideClasses.words}>
      <Trans>Working out the date…</Trans>
    </p>
    <Skeleton height={30} width="70%" mt="sm" />
    <Skeleton height={14} mt="md" />
    <Skeleton height={14} width="80%" mt="xs" />
  </div>
)

const Failed = ({ message }: { readonly message: string }) => {
  const refetch = useForecastStore((store) => store.refetch)
  return (
    <div>
      <p className={asideClasses.words}>
        <Trans>The forecast could not be worked out. {message}</Trans>
      </p>
      <Button
        mt="sm"
        size="compact-sm"
        variant="default"
        leftSection={<IconRefresh size={15} aria-hidden="true" />}
        onClick={() => void refetch()}
      >
        <Trans>Try again</Trans>
      </Button>
    </div>
  )
}

const Finished = ({ view }: { readonly view: ProgressView }) => {
  const format = useFormat()
  const { value, note } = finishedWords(view, format)
  return (
    <>
      <p className={asideClasses.value}>{value}</p>
      <p className={asideClasses.words}>{note}</p>
    </>
  )
}

const rangeNote = (
  basis: ForecastView['basis'],
  [p10, p90]: readonly [string, string],
  format: Pick<Format, 'dayMedium'>,
): string => {
  const [from, to] = [format.dayMedium(p10), format.dayMedium(p90)]
  return basis === 'plan'
    ? t`Between ${from} and ${to}, by the roadmap’s shortest and longest estimates.`
    : t`Eight times in ten between ${from} and ${to}.`
}

const Reasons = ({ view, forecast }: { readonly view: ProgressView; readonly forecast: ForecastView }) => {
  const format = useFormat()
  const { p10, p90, basis, plan } = forecast
  const { value } = finishCardWords(forecast, view, format)
  const needs = needsWords(forecast)
  const drift = driftWords(forecast)
  const planned = plan.finish[plan.pace]
  const planEnd = planned === null ? null : format.dayMedium(planned)
  const range = p10 === null || p90 === null || p10 === p90 ? null : rangeNote(basis, [p10, p90], format)
  return (
    <>
      <p className={asideClasses.value}>{value}</p>
      {range !== null && <p className={asideClasses.words}>{range}</p>}
      {needs !== null && <p className={asideClasses.words}>{needs}</p>}
      {forecast.reasons !== null && (
        <dl className={classes.reasons}>
          {reasonsOf(forecast, format).map(({ label, value: figure, note }) => (
            <div key={label} className={classes.reason}>
              <dt>{label}</dt>
              <dd className={classes.figure}>{figure}</dd>
              <dd className={classes.note}>{note}</dd>
            </div>
          ))}
        </dl>
      )}
      {drift !== null && <p className={asideClasses.words}>{drift}.</p>}
      {basis === 'history' && planEnd !== null && (
        <p className={asideClasses.words}>
          <Trans>The plan itself ends on {planEnd}.</Trans>
        </p>
      )}
      <Disclosure summary={t`How it is worked out`} className={classes.method}>
        <p className={asideClasses.words}>{METHOD}</p>
      </Disclosure>
    </>
  )
}
