import { t } from '@lingui/core/macro'
import { Tabs } from '@mantine/core'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import type { Comparison, ReferenceItem, WeekTemplateRow } from '#core/roadmap/model.ts'
import { ComparisonTable } from './comparison-table.tsx'
import classes from './panel.module.css'
import { ReferenceTable } from './reference-table.tsx'
import { WeekTemplate } from './week-template.tsx'

export type ReferenceData = RoadmapView['reference']

type ItemLists = 'resources' | 'tools' | 'libraries' | 'prerequisites'

/** The id names tabs and panels, which refer to each other by it. */
type ReferencePart = { readonly id: keyof ReferenceData; readonly title: string } & (
  | { readonly shape: 'items'; readonly items: readonly ReferenceItem[] }
  | { readonly shape: 'comparisons'; readonly comparisons: readonly Comparison[] }
  | { readonly shape: 'week'; readonly rows: readonly WeekTemplateRow[] }
)

/** What the roadmap holds to look things up in; empty parts are left away. */
export const referenceParts = (reference: ReferenceData): readonly ReferencePart[] => {
  const items = (id: ItemLists, title: string): readonly ReferencePart[] =>
    reference[id].length === 0 ? [] : [{ id, title, shape: 'items', items: reference[id] }]
  return [
    ...items('resources', t`Resources`),
    ...items('tools', t`Tools`),
    ...items('libraries', t`Libraries`),
    ...(reference.comparisons.length === 0
      ? []
      : [
          {
            id: 'comparisons' as const,
            title: t`Comparisons`,
            shape: 'comparisons' as const,
            comparisons: reference.comparisons,
          },
        ]),
    ...items('prerequisites', t`Prerequisites`),
    ...(reference.week.length === 0
      ? []
      : [{ id: 'week' as const, title: t`Weekly template`, shape: 'week' as const, rows: reference.week }]),
  ]
}

/** Reference material as the document has it: never planned, always at hand. */
export const Reference = ({ reference }: { readonly reference: ReferenceData }) => {
  const parts = referenceParts(reference)
  return (
    <Tabs defaultValue={parts[0]?.id ?? ''} variant="pills" keepMounted={false}>
      <Tabs.List aria-label={t`Reference`}>
        {parts.map(({ id, title }) => (
          <Tabs.Tab key={id} value={id} className={classes.pill ?? ''}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map((part) => (
        <Tabs.Panel key={part.id} value={part.id} pt="lg">
          <div className={classes.panel}>
            {part.shape === 'items' && <ReferenceTable items={part.items} />}
            {part.shape === 'comparisons' &&
              part.comparisons.map((comparison) => (
                <ComparisonTable key={comparison.line} comparison={comparison} />
              ))}
            {part.shape === 'week' && <WeekTemplate rows={part.rows} />}
          </div>
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}
