import { t } from '@lingui/core/macro'
import { Tabs } from '@mantine/core'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import type { Comparison, ReferenceItem, WeekTemplateRow } from '#core/roadmap/model.ts'
import { ComparisonTable } from './comparison-table.tsx'
import classes from './panel.module.css'
import { ReferenceTable } from './reference-table.tsx'
import { WeekTemplate } from './week-template.tsx'

export type ReferenceData = RoadmapView['reference']

type ReferencePart = { readonly title: string } & (
  | { readonly shape: 'items'; readonly items: readonly ReferenceItem[] }
  | { readonly shape: 'comparisons'; readonly comparisons: readonly Comparison[] }
  | { readonly shape: 'week'; readonly rows: readonly WeekTemplateRow[] }
)

/** What the roadmap holds to look things up in; empty parts are left away. */
export const referenceParts = (reference: ReferenceData): readonly ReferencePart[] => {
  const items = (title: string, list: readonly ReferenceItem[]): readonly ReferencePart[] =>
    list.length === 0 ? [] : [{ title, shape: 'items', items: list }]
  return [
    ...items(t`Resources`, reference.resources),
    ...items(t`Tools`, reference.tools),
    ...items(t`Libraries`, reference.libraries),
    ...(reference.comparisons.length === 0
      ? []
      : [{ title: t`Comparisons`, shape: 'comparisons' as const, comparisons: reference.comparisons }]),
    ...items(t`Prerequisites`, reference.prerequisites),
    ...(reference.week.length === 0
      ? []
      : [{ title: t`Weekly template`, shape: 'week' as const, rows: reference.week }]),
  ]
}

/** Tabs and panels refer to each other by ids made of this, and ids hold no spaces. */
const tabOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-')

/** Reference material as the document has it: never planned, always at hand. */
export const Reference = ({ reference }: { readonly reference: ReferenceData }) => {
  const parts = referenceParts(reference)
  return (
    <Tabs defaultValue={tabOf(parts[0]?.title ?? '')} variant="pills" keepMounted={false}>
      <Tabs.List aria-label={t`Reference`}>
        {parts.map(({ title }) => (
          <Tabs.Tab key={title} value={tabOf(title)} className={classes.pill ?? ''}>
            {title}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map((part) => (
        <Tabs.Panel key={part.title} value={tabOf(part.title)} pt="lg">
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
