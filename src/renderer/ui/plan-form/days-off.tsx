import { useState } from 'react'
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
  return (
    <FormSection title="Days off" hint="Nothing is planned on these days; the rest moves back.">
      {daysOff.length > 0 && (
        <ul className={classes.list}>
          {daysOff.map((off) => (
            <li key={`${off.from} ${off.to} ${off.name}`} className={classes.item}>
              <span className={classes.words}>{wordsOf(off)}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove ${wordsOf(off)}`}
                onClick={() => onChange(daysOff.filter((other) => other !== off))}
              >
                <IconTrash size={16} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <NewDaysOff onAdd={(off) => onChange(inOrder([...daysOff, off]))} />
    </FormSection>
  )
}

const inOrder = (daysOff: readonly DaysOff[]): DaysOff[] =>
  daysOff.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

const NewDaysOff = ({ onAdd }: { readonly onAdd: (off: DaysOff) => void }) => {
  const [range, setRange] = useState<[string | null, string | null]>([null, null])
  const [name, setName] = useState('')
  const [from, to] = range
  return (
    <div className={classes.add}>
      <DatePickerInput
        type="range"
        allowSingleDateInRange
        hideOutsideDates
        ariaLabels={calendarLabels}
        popoverProps={{ withinPortal: false }}
        label="From and to"
        placeholder="Choose days"
        value={range}
        onChange={setRange}
        valueFormat="D MMM YYYY"
        w={250}
      />
      <TextInput
        label="Name (if you like)"
        placeholder="Summer holiday"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        w={180}
      />
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        disabled={from === null || to === null}
        onClick={() => {
          if (from === null || to === null) return
          onAdd({ from, to, name: name.trim() })
          setRange([null, null])
          setName('')
        }}
      >
        Add
      </Button>
    </div>
  )
}
