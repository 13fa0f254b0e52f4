import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, Group, Select, Switch } from '@mantine/core'
import type { ChangedArea } from '#contract/events.ts'
import type { TableName } from '#core/export/tables/model.ts'
import { dayAt } from '#core/time/zone.ts'
import { saveRoadmap } from '../../../app/save-written.ts'
import { useRefetch } from '../../../app/use-refetch.ts'
import { loaded } from '../../../ui/load.ts'
import { DayField } from '../../../ui/plan-form/day-field.tsx'
import { changeDataOut, saveReport, saveTable, useDataOut } from '../data-out.ts'
import { readRoadmaps, useSettingsStore } from '../store.ts'
import { DataPart } from './data-part.tsx'
import { SettingRow } from './setting-row.tsx'
import classes from './export-part.module.css'

type TableRowProps = {
  readonly table: TableName
  readonly label: string
  readonly hint: string
  /** Says what a button saves, and in which format. */
  readonly save: (type: string) => string
}

const tables: readonly TableRowProps[] = [
  {
    table: 'sessions',
    label: t`Sessions`,
    hint: t`Everything you studied: start, end, length, topic and note.`,
    save: (type) => t`Save sessions as ${type}`,
  },
  {
    table: 'topics',
    label: t`Topics`,
    hint: t`Of all roadmaps: status, estimate, time studied and the day each was done.`,
    save: (type) => t`Save topics as ${type}`,
  },
  {
    table: 'plan',
    label: t`Plan`,
    hint: t`The slots of the plans you follow, one by one.`,
    save: (type) => t`Save plan as ${type}`,
  },
]

const ROADMAPS: readonly ChangedArea[] = ['roadmaps', 'plan']

const TableRow = ({ table, label, hint, save }: TableRowProps) => (
  <SettingRow label={label} hint={hint}>
    <Group gap="xs">
      {(['csv', 'json'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          aria-label={save(format.toUpperCase())}
          onClick={() => void saveTable(table, format)}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </Group>
  </SettingRow>
)

const DaysRow = () => {
  const { from, to } = useDataOut()
  const isBackwards = from !== null && to !== null && from > to
  return (
    <SettingRow label={t`Days`} hint={t`Of the sessions and the plan. Leave a field empty for no limit.`}>
      <div className={classes.days}>
        <DayField
          label={t`From`}
          value={from}
          isOptional
          error={isBackwards ? t`Lies after the last day` : undefined}
          onChange={(day) => changeDataOut({ from: day })}
        />
        <DayField label={t`To`} value={to} isOptional onChange={(day) => changeDataOut({ to: day })} />
      </div>
    </SettingRow>
  )
}

/** One of the roadmaps; the one in use is chosen at first. */
const RoadmapRow = () => {
  const roadmaps = useSettingsStore((state) => loaded(state.roadmaps))
  const [chosen, setChosen] = useState<string | null>(null)
  useRefetch(ROADMAPS, readRoadmaps)
  if (roadmaps === undefined || roadmaps.length === 0) return null
  const usual = roadmaps.find(({ active }) => active) ?? roadmaps[0]
  const roadmapId = chosen ?? usual?.id ?? ''
  return (
    <SettingRow
      label={t`Roadmap`}
      hint={t`The document it came from, with what you have done ticked. Imported again, it is the same roadmap.`}
    >
      <div className={classes.report}>
        <Select
          aria-label={t`Roadmap`}
          value={roadmapId}
          data={roadmaps.map(({ id, title }) => ({ value: id, label: title }))}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={setChosen}
        />
        <Button variant="default" onClick={() => void saveRoadmap(roadmapId)}>
          <Trans>Save roadmap</Trans>
        </Button>
      </div>
    </SettingRow>
  )
}

const ReportRow = ({ today }: { readonly today: string }) => {
  const week = useDataOut((state) => state.week) ?? today
  return (
    <SettingRow
      label={t`Report`}
      hint={t`How it went, as Markdown to read, print or pass on: the week that contains the day, or all of it.`}
    >
      <div className={classes.report}>
        <DayField label={t`Week of`} value={week} onChange={(day) => changeDataOut({ week: day })} />
        <Button variant="default" onClick={() => void saveReport(week)}>
          <Trans>Save week</Trans>
        </Button>
        <Button variant="default" onClick={() => void saveReport(null)}>
          <Trans>Save whole report</Trans>
        </Button>
      </div>
    </SettingRow>
  )
}

/** Sessions, topics and plan for other programs, and reports for people. */
export const ExportPart = ({ zone }: { readonly zone: string }) => {
  const [today] = useState(() => dayAt({ instantMs: Date.now(), zone, dayStartMinute: 0 }))
  const byteOrderMark = useDataOut((state) => state.byteOrderMark)
  return (
    <DataPart
      id="export"
      title={t({ message: 'Export', context: 'heading' })}
      lead={t`Your data belongs to you: CSV for spreadsheets, JSON for programs. Nothing leaves this computer by itself.`}
    >
      {tables.map((row) => (
        <TableRow key={row.table} {...row} />
      ))}
      <DaysRow />
      <SettingRow
        label={t`CSV for Excel`}
        htmlFor="byte-order-mark"
        hint={t`Marks the file as UTF-8: without it Excel garbles accents. Some scripts want it off.`}
      >
        <Switch
          id="byte-order-mark"
          size="md"
          checked={byteOrderMark}
          onChange={(event) => changeDataOut({ byteOrderMark: event.currentTarget.checked })}
        />
      </SettingRow>
      <RoadmapRow />
      <ReportRow today={today} />
    </DataPart>
  )
}
