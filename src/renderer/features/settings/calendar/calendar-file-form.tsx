import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, Select, Switch } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import type { ChangedArea } from '#contract/events.ts'
import type { CalendarOptions } from '#core/calendar/options.ts'
import { saveCalendar } from '../../../app/calendar/save-calendar.ts'
import type { Frame } from '../../../app/frame-store.ts'
import { useRefetch } from '../../../app/use-refetch.ts'
import { DayField } from '../../../ui/plan-form/day-field.tsx'
import { FormSection } from '../../../ui/plan-form/form-section.tsx'
import { SettingRow } from '../parts/setting-row.tsx'
import { DAYS, WHOLE, alarmChoices, alarmOf, alarmValue, askedOf } from './calendar-choices.ts'
import classes from './calendar-file-form.module.css'
import { CalendarGuide } from './calendar-guide.tsx'
import { choosePart, readPhases, saveCalendarOptions, useCalendarStore } from './calendar-store.ts'

const AREAS: readonly ChangedArea[] = ['plan', 'roadmaps']

/** A file with the plan for any calendar program. */
export const CalendarFileForm = ({ frame }: { readonly frame: Frame }) => (
  <FormSection
    title={t`A file for your calendar`}
    hint={t`An .ics file that every calendar program can import: a copy of the plan as it is now.`}
  >
    <Options options={frame.settings.calendar} />
    {frame.plan === null ? (
      <p className={classes.none}>
        <Trans>There is no active plan, so there is nothing to save yet.</Trans>
      </p>
    ) : (
      <WhatToSave />
    )}
    <CalendarGuide />
  </FormSection>
)

type SwitchRowProps = {
  readonly label: string
  readonly hint: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

const SwitchRow = ({ label, hint, isOn, onChange }: SwitchRowProps) => (
  <SettingRow label={label} hint={hint}>
    <Switch
      aria-label={label}
      size="md"
      checked={isOn}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  </SettingRow>
)

/** How the plan looks in calendars; saved as chosen. */
const Options = ({ options }: { readonly options: CalendarOptions }) => (
  <>
    <SettingRow
      label={t`Reminder`}
      htmlFor="calendar-alarm"
      hint={t`Before each slot. Google Calendar ignores reminders of a file and uses your own.`}
    >
      <Select
        id="calendar-alarm"
        value={alarmValue(options)}
        data={alarmChoices(options)}
        allowDeselect={false}
        w={200}
        onChange={(value) => {
          if (value !== null) void saveCalendarOptions({ alarmMinutes: alarmOf(value) })
        }}
      />
    </SettingRow>
    <SwitchRow
      label={t`Phases and projects`}
      hint={t`As items on whole days: a phase from its first to its last planned day, a project where its phase ends.`}
      isOn={options.allDay}
      onChange={(allDay) => void saveCalendarOptions({ allDay })}
    />
    <SwitchRow
      label={t`Mark progress`}
      hint={t`A ✓ before what is done, a ◐ before what is in progress.`}
      isOn={options.progress}
      onChange={(progress) => void saveCalendarOptions({ progress })}
    />
    <SwitchRow
      label={t`Titles only`}
      hint={t`Without kind of work, what you’ll learn and links: for a calendar that others see.`}
      isOn={options.titlesOnly}
      onChange={(titlesOnly) => void saveCalendarOptions({ titlesOnly })}
    />
  </>
)

/** Which part of the plan, and the buttons that save it. */
const WhatToSave = () => {
  const { part, phases } = useCalendarStore()
  const [problem, setProblem] = useState<string | null>(null)
  useRefetch(AREAS, readPhases)
  const save = (update: boolean): void => {
    const asked = askedOf(part)
    setProblem(typeof asked === 'string' ? asked : null)
    if (typeof asked !== 'string') void saveCalendar(update ? { ...asked, update } : asked)
  }
  return (
    <>
      <SettingRow label={t`What to save`} htmlFor="calendar-part">
        <Select
          id="calendar-part"
          value={part.what}
          data={[
            { value: WHOLE, label: t`The whole plan` },
            { value: DAYS, label: t`Some days` },
            ...(phases.length === 0 ? [] : [{ group: t`A phase`, items: [...phases] }]),
          ]}
          allowDeselect={false}
          w={320}
          maw="100%"
          onChange={(what) => {
            setProblem(null)
            if (what !== null) choosePart({ what })
          }}
        />
      </SettingRow>
      {part.what === DAYS && (
        <div className={classes.days}>
          <DayField
            label={t`First day`}
            value={part.from}
            isOptional
            onChange={(from) => choosePart({ from })}
          />
          <DayField label={t`Last day`} value={part.to} isOptional onChange={(to) => choosePart({ to })} />
        </div>
      )}
      {problem !== null && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={classes.actions}>
        <Button leftSection={<IconCalendarDown size={16} aria-hidden="true" />} onClick={() => save(false)}>
          <Trans>Save calendar file</Trans>
        </Button>
        <Button variant="default" onClick={() => save(true)}>
          <Trans>Save an update file</Trans>
        </Button>
        <p className={classes.note}>
          <Trans>
            An update file is the same, and also takes back what earlier files gave and the plan no longer
            holds. It says so for two weeks.
          </Trans>
        </p>
      </div>
    </>
  )
}
