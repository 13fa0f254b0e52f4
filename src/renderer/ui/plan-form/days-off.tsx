import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { ActionIcon, Button, TextInput } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { DaysOff } from '#core/planning/model.ts'
import { useFormat } from '../format-context.tsx'
import { calendarLabels } from './calendar-labels.ts'
import { FormSection } from './form-section.tsx'
import classes from './days-off.module.css'

export type DaysOffListProps = {
  readonly daysOff: readonly DaysOff[]
  readonly onChange: (daysOff: DaysOff[]) => void
}

/** Holidays and other days without study. */
export const DaysOffList = ({ daysOff, onChange }: DaysOffListProps) => {
  const format = useFormat()
  const wordsOf = ({ from, to, name }: DaysOff): string =>
    name === '' ? format.dayRangeWithYear(from, to) : `${name}, ${format.dayRangeWithYear(from, to)}`
  const list = useRef<HTMLUListElement>(null)
  const picker = useRef<HTMLButtonElement>(null)
  // The button that was pressed goes with its row: the focus moves to the next one.
  const removedIndex = useRef<number | null>(null)
  useEffect(() => {
    if (removedIndex.current === null) return
    const buttons = list.current?.querySelectorAll('button') ?? []
    const next = buttons[Math.min(removedIndex.current, buttons.length - 1)] ?? picker.current
    removedIndex.current = null
    next?.focus()
  })
  return (
    <FormSection title={t`Days off`} hint={t`Nothing is planned on these days; the rest moves back.`}>
      {daysOff.length > 0 && (
        <ul ref={list} className={classes.list}>
          {withoutTwins(daysOff).map((off, index) => {
            const words = wordsOf(off)
            return (
              <li key={keyOf(off)} className={classes.item}>
                <span className={classes.words}>{words}</span>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t`Remove ${words}`}
                  onClick={() => {
                    removedIndex.current = index
                    onChange(daysOff.filter((other) => keyOf(other) !== keyOf(off)))
                  }}
                >
                  <IconTrash size={16} stroke={1.6} aria-hidden="true" />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      )}
      <NewDaysOff picker={picker} daysOff={daysOff} onAdd={(off) => onChange(inOrder([...daysOff, off]))} />
    </FormSection>
  )
}

const keyOf = ({ from, to, name }: DaysOff): string => `${from} ${to} ${name}`

/** A plan that was made before may hold the same days twice. */
const withoutTwins = (daysOff: readonly DaysOff[]): readonly DaysOff[] => [
  ...new Map(daysOff.map((off) => [keyOf(off), off])).values(),
]

const inOrder = (daysOff: readonly DaysOff[]): DaysOff[] =>
  daysOff.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

type NewDaysOffProps = {
  readonly picker: RefObject<HTMLButtonElement | null>
  readonly daysOff: readonly DaysOff[]
  readonly onAdd: (off: DaysOff) => void
}

const NewDaysOff = ({ picker, daysOff, onAdd }: NewDaysOffProps) => {
  const format = useFormat()
  const [range, setRange] = useState<[string | null, string | null]>([null, null])
  const [name, setName] = useState('')
  const [from, to] = range
  const isOff = from !== null && to !== null && daysOff.some((off) => off.from <= from && off.to >= to)
  return (
    <div className={classes.add}>
      <DatePickerInput
        ref={picker}
        type="range"
        error={isOff ? t`These days are off already.` : null}
        allowSingleDateInRange
        hideOutsideDates
        ariaLabels={calendarLabels}
        popoverProps={{ withinPortal: false }}
        label={t`From and to`}
        placeholder={t`Choose days`}
        value={range}
        onChange={setRange}
        valueFormatter={({ date }) =>
          [date]
            .flat()
            .flatMap((day) => (typeof day === 'string' ? [format.dayMedium(day)] : []))
            .join(' – ')
        }
        w={250}
      />
      <TextInput
        label={t`Name (if you like)`}
        placeholder={t`Summer holiday`}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        w={180}
      />
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        disabled={from === null || to === null || isOff}
        onClick={() => {
          if (from === null || to === null) return
          onAdd({ from, to, name: name.trim() })
          setRange([null, null])
          setName('')
          picker.current?.focus()
        }}
      >
        <Trans>Add</Trans>
      </Button>
    </div>
  )
}
