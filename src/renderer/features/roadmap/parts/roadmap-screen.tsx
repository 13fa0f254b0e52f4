import { plural, t } from '@lingui/core/macro'
import { Tabs } from '@mantine/core'
import { useEffect } from 'react'
import type { RoadmapSummary, RoadmapView } from '#contract/operations/roadmap.ts'
import { useRoute } from '../../../app/routes.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { Page } from '../../../ui/page.tsx'
import { topicCounts } from '../outline.ts'
import { roadmapTabs, useRoadmapStore, type RoadmapRead, type RoadmapTab } from '../store.ts'
import { asWritten } from '../written-estimate.ts'
import { Checklists } from './checklists.tsx'
import { Projects } from './projects.tsx'
import { Reference, referenceParts } from './reference.tsx'
import { RoadmapActions } from './roadmap-actions.tsx'
import classes from './roadmap-screen.module.css'
import { Topics } from './topics.tsx'

export type RoadmapScreenProps = { readonly read: RoadmapRead; readonly view: RoadmapView }

/** Which tabs there is something on; topics always. */
const tabCounts = (view: RoadmapView): Readonly<Record<RoadmapTab, number>> => ({
  topics: topicCounts(view.phases).total,
  projects: view.projects.length + view.phases.reduce((sum, phase) => sum + phase.projects.length, 0),
  checklists: view.checklists.length,
  reference: referenceParts(view.reference).length,
})

const TAB_TITLES: Readonly<Record<RoadmapTab, string>> = {
  topics: t`Topics`,
  projects: t`Projects`,
  checklists: t`Checklists`,
  reference: t`Reference`,
}

const isTab = (value: string | null): value is RoadmapTab => roadmapTabs.some((tab) => tab === value)

const runningPlan = ({ planId, planState }: RoadmapSummary): string | null =>
  planState === 'active' || planState === 'beside' ? planId : null

/** One roadmap. */
export const RoadmapScreen = ({ read, view }: RoadmapScreenProps) => {
  const tab = useRoadmapStore((store) => store.tab)
  const setTab = useRoadmapStore((store) => store.setTab)
  const { path } = useRoute()
  useEffect(() => {
    if (path[0] === 'topic') setTab('topics')
  }, [path, setTab])
  const counts = tabCounts(view)
  const tabs = roadmapTabs.filter((name) => name === 'topics' || counts[name] > 0)
  const shown = tabs.includes(tab) ? tab : 'topics'
  return (
    <Page
      title={t`Roadmap`}
      width="broad"
      heading={<span title={view.roadmap.title}>{view.roadmap.title}</span>}
      lead={<Lead read={read} view={view} />}
      actions={<RoadmapActions read={read} view={view} />}
    >
      <Tabs value={shown} onChange={(value) => isTab(value) && setTab(value)} keepMounted={false}>
        <Tabs.List className={classes.tabs}>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name} className={classes.tab ?? ''}>
              {TAB_TITLES[name]}
              {name === 'projects' && <span className={classes.count}>{counts[name]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((name) => (
          <Tabs.Panel key={name} value={name} className={classes.panel}>
            {name === 'topics' && <Topics view={view} planId={runningPlan(view.roadmap)} />}
            {name === 'projects' && <Projects view={view} />}
            {name === 'checklists' && <Checklists checklists={view.checklists} />}
            {name === 'reference' && <Reference reference={view.reference} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  )
}

const Lead = ({ read, view }: RoadmapScreenProps) => {
  const format = useFormat()
  const counts = topicCounts(view.phases)
  const done = format.number(counts.done)
  const lastDay = read.plan === null ? null : read.plan.finish[read.plan.settings.pace]
  const finish = lastDay === null ? null : format.dayMedium(lastDay)
  const stated = view.roadmap.total === null ? null : asWritten(view.roadmap.total.raw)
  return [
    plural(counts.total, { one: `${done} of # topic done`, other: `${done} of # topics done` }),
    ...(finish === null ? [] : [t`finishes ${finish}`]),
    ...(stated === null ? [] : [t`the roadmap says ${stated}`]),
  ].join(' · ')
}
