import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { SegmentedControl, Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ProgressView } from '#contract/operations/progress.ts'
import { DayField } from '../../../ui/plan-form/day-field.tsx'
import { rangeError, type Days, type RangeChoice } from '../figures/ranges.ts'
import { useProgressStore } from '../store.ts'
import { rangeLabels } from '../words/scope-words.ts'
import classes from './filters.module.css'

const choices: readonly RangeChoice[] = ['4-weeks', '3-months', 'year', 'all', 'own']
const isChoice = (text: string): text is RangeChoice => choices.some((choice) => choice === text)

/** Of days; a finish has another one. */
const RANGE = t({ message: 'Range', context: 'days shown' })

const ranges = choices.map((value) => ({ value, label: rangeLabels[value] }))

/** Below this width five choices side by side do not fit. */
const NARROW = '(max-width: 520px)'

/** Which days and which phase the charts are of. */
export const Filters = ({ view }: { readonly view: ProgressView }) => {
  const { choice } = useProgressStore((store) => store.wish)
  const phaseId = useProgressStore((store) => store.phaseId)
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false
  const own = useProgressStore((store) => store.wish.own)
  const showRange = useProgressStore((store) => store.showRange)
  const showDays = useProgressStore((store) => store.showDays)
  const showPhase = useProgressStore((store) => store.showPhase)
  const pick = (text: string): void => {
    if (!isChoice(text)) return
    // What is shown now is where one's own days start from.
    if (text === 'own') void showDays(own ?? view.range)
    else void showRange(text)
  }
  return (
    <div className={classes.filters}>
      {isNarrow ? (
        <Select
          className={classes.ranges ?? ''}
          size="sm"
          aria-label={RANGE}
          data={ranges}
          value={choice}
          allowDeselect={false}
          onChange={(value) => value !== null && pick(value)}
        />
      ) : (
        <SegmentedControl
          className={classes.ranges ?? ''}
          size="sm"
          aria-label={RANGE}
          data={ranges}
          value={choice}
          onChange={pick}
        />
      )}
      <Select
        className={classes.phases ?? ''}
        size="sm"
        aria-label={t`Phase`}
        data={[
          { value: '', label: t`All phases` },
          ...view.phases.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={phaseId ?? ''}
        allowDeselect={false}
        onChange={(value) => void showPhase(value === null || value === '' ? null : value)}
      />
      {choice === 'own' && <OwnDays bounds={view.bounds} />}
    </div>
  )
}

/** Days of one's own: asked for as soon as they make sense. */
const OwnDays = ({ bounds }: { readonly bounds: Days }) => {
  const own = useProgressStore((store) => store.wish.own)
  const showDays = useProgressStore((store) => store.showDays)
  const [typed, setTyped] = useState<Days>(own ?? bounds)
  const change = (days: Days): void => {
    setTyped(days)
    if (rangeError(days) === null) void showDays(days)
  }
  return (
    <div className={classes.own} role="group" aria-label={t`Own range`}>
      <DayField
        label={t`First day`}
        value={typed.from}
        minDay={bounds.from}
        maxDay={bounds.to}
        onChange={(from) => from !== null && change({ ...typed, from })}
      />
      <DayField
        label={t`Last day`}
        value={typed.to}
        minDay={bounds.from}
        maxDay={bounds.to}
        error={rangeError(typed)}
        onChange={(to) => to !== null && change({ ...typed, to })}
      />
    </div>
  )
}
