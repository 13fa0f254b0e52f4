import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useMemo, useState } from 'react'
import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ProgressView } from '#contract/operations/progress.ts'
import { weekdaysFrom } from '../../../app/week-start.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { levelStep, LEVELS } from '../figures/scales.ts'
import { yearOf, yearsBefore, type Year } from '../figures/year.ts'
import { useWidth } from '../use-width.ts'
import { phaseTitleOf, scopeLine } from '../words/scope-words.ts'
import { levelWords, yearCsv, yearSummary, yearTable } from '../words/year-words.ts'
import { NothingYet } from './nothing-yet.tsx'
import { ChartSection } from './section.tsx'
import { LevelSign, YearChart } from './year-chart.tsx'
import classes from './year-section.module.css'

/** A year of days; the one in which the range ends, and those before it. */
export const YearSection = ({ view }: { readonly view: ProgressView }) => {
  const format = useFormat()
  const [measure, width] = useWidth()
  const { studiedDays, weekStart, range, bounds } = view
  const [back, setBack] = useState(0)
  const most = yearsBefore(bounds.from, range.to)
  const shownBack = Math.min(back, most)
  const year = useMemo(
    () => yearOf(studiedDays, { to: range.to, back: shownBack, weekStart }),
    [studiedDays, range.to, shownBack, weekStart],
  )
  const step = levelStep(studiedDays.reduce((max, { studiedMs }) => Math.max(max, studiedMs / 60_000), 0))
  const phase = phaseTitleOf(view)
  return (
    <ChartSection
      name="year"
      title={t`A year of days`}
      summary={yearSummary(year, phase, format)}
      scope={scopeLine(year, phase, format)}
      table={() => yearTable(year, format)}
      csv={() => yearCsv(year)}
      empty={
        studiedDays.length === 0 ? (
          <NothingYet>
            <Trans>Every day with study fills a field here; the longer, the fuller.</Trans>
          </NothingYet>
        ) : null
      }
      footer={
        studiedDays.length > 0 && (
          <div className={classes.footer}>
            <ul className={classes.levels} aria-label={t`What the fields mean`}>
              {levelWords(step, format).map((words, index) => (
                <li key={words} className={classes.level}>
                  <LevelSign level={Math.min(LEVELS, index + 1)} /> {words}
                </li>
              ))}
            </ul>
            {most > 0 && <Turn year={year} back={shownBack} most={most} onTurn={setBack} />}
          </div>
        )
      }
    >
      <div ref={measure}>
        {width > 0 && (
          <YearChart
            year={year}
            weekdays={weekdaysFrom(weekStart)}
            step={step}
            today={view.today}
            firstDay={bounds.from}
            width={width}
          />
        )}
      </div>
    </ChartSection>
  )
}

type TurnProps = {
  readonly year: Year
  readonly back: number
  readonly most: number
  readonly onTurn: (back: number) => void
}

const Turn = ({ year, back, most, onTurn }: TurnProps) => {
  const format = useFormat()
  return (
    <div className={classes.turn} role="group" aria-label={t`Which year`}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t`The year before`}
        // It keeps the focus at the end of its way.
        aria-disabled={back >= most}
        onClick={() => onTurn(Math.min(most, back + 1))}
      >
        <IconChevronLeft size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      <span>{format.dayRangeWithYear(year.from, year.to)}</span>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t`The year after`}
        aria-disabled={back === 0}
        onClick={() => onTurn(Math.max(0, back - 1))}
      >
        <IconChevronRight size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
