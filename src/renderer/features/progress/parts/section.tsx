import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useId, useRef, type ReactNode } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconChartBar, IconDownload, IconFileSpreadsheet, IconPhoto, IconTable } from '@tabler/icons-react'
import { menuProps } from '../../../ui/menu-props.ts'
import { savePicture, saveTable } from '../export/save-chart.ts'
import { useProgressStore, type ChartName } from '../store.ts'
import type { ChartCsv, ChartTable } from '../words/chart-table.ts'
import { DataTable } from './data-table.tsx'
import { Legend, type LegendItem } from './legend.tsx'
import classes from './section.module.css'

export type ChartSectionProps = {
  readonly name: ChartName
  readonly title: string
  /** One sentence that says what is to be seen. */
  readonly summary: string
  /** Days and phase, for files. */
  readonly scope: string
  readonly legend?: readonly LegendItem[]
  /** Made when they are asked for. */
  readonly table: () => ChartTable
  readonly csv: () => ChartCsv
  /** Stands instead of the chart while there is nothing to draw: what will be here, and what brings it. */
  readonly empty?: ReactNode
  /** Below chart or table. */
  readonly footer?: ReactNode
  /** The chart; its first `svg` is what a picture is made of. */
  readonly children: ReactNode
}

/** A chart with its sentence, its table, and its files. */
export const ChartSection = (props: ChartSectionProps) => {
  const { name, title, summary, legend = [], empty, footer, children } = props
  const id = useId()
  const figure = useRef<HTMLElement>(null)
  const isTable = useProgressStore((store) => store.tables.has(name))
  const isEmpty = empty !== undefined && empty !== null
  return (
    <section className={classes.section} aria-labelledby={`${id}-title`} data-chart={name}>
      <div className={classes.head}>
        <h2 id={`${id}-title`} className={classes.title}>
          {title}
        </h2>
        {!isEmpty && <Actions {...props} isTable={isTable} figure={figure} />}
      </div>
      <p id={`${id}-summary`} className={classes.summary}>
        {summary}
      </p>
      {isEmpty ? (
        empty
      ) : (
        <>
          <figure ref={figure} className={classes.figure} hidden={isTable}>
            {legend.length > 0 && <Legend items={legend} />}
            <div role="img" aria-label={title} aria-describedby={`${id}-summary`} data-drawing>
              {children}
            </div>
          </figure>
          {isTable && <DataTable table={props.table()} />}
        </>
      )}
      {footer}
    </section>
  )
}

type ActionsProps = ChartSectionProps & {
  readonly isTable: boolean
  readonly figure: { readonly current: HTMLElement | null }
}

const Actions = ({ name, title, scope, csv, isTable, figure }: ActionsProps) => {
  const toggleTable = useProgressStore((store) => store.toggleTable)
  const save = (): void => {
    const svg = figure.current?.querySelector<SVGSVGElement>('[data-drawing] svg')
    if (!svg) return
    const legend = figure.current?.querySelector<HTMLElement>('[data-legend]') ?? null
    void savePicture({ svg, title, scope, legend })
  }
  return (
    <div className={classes.actions}>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        className={classes.action ?? ''}
        aria-pressed={isTable}
        aria-label={t`Table: ${title}`}
        leftSection={
          isTable ? (
            <IconChartBar size={15} stroke={1.75} aria-hidden="true" />
          ) : (
            <IconTable size={15} stroke={1.75} aria-hidden="true" />
          )
        }
        onClick={() => toggleTable(name)}
      >
        <span className={classes.word}>
          <Trans>Table</Trans>
        </span>
      </Button>
      <Menu position="bottom-end" {...menuProps}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            className={classes.action ?? ''}
            aria-label={t`Save: ${title}`}
            leftSection={<IconDownload size={15} stroke={1.75} aria-hidden="true" />}
          >
            <span className={classes.word}>
              <Trans>Save</Trans>
            </span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown aria-label={t`Save: ${title}`}>
          <Menu.Item leftSection={<IconPhoto size={16} stroke={1.6} aria-hidden="true" />} onClick={save}>
            <Trans>Picture (PNG)</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileSpreadsheet size={16} stroke={1.6} aria-hidden="true" />}
            onClick={() => saveTable({ title, scope }, csv())}
          >
            <Trans>Table (CSV)</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
