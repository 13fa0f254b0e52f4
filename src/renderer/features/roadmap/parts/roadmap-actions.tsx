import { Trans } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import {
  IconArchive,
  IconCheck,
  IconChevronDown,
  IconFileDiff,
  IconFileDownload,
  IconFileImport,
} from '@tabler/icons-react'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import { stateWords } from '../../../app/plan-states/state-words.ts'
import { saveRoadmap } from '../../../app/save-written.ts'
import { navigate, routeHash } from '../../../app/routes.ts'
import { menuProps } from '../../../ui/menu-props.ts'
import { useRoadmapStore, type RoadmapRead } from '../store.ts'
import { PlanStateMenu } from './plan-state-menu.tsx'
import classes from './roadmap-actions.module.css'

export type RoadmapActionsProps = { readonly read: RoadmapRead; readonly view: RoadmapView }

/** To another roadmap, and to a plan of this one when it has none in use. */
export const RoadmapActions = ({ read, view }: RoadmapActionsProps) => {
  const choose = useRoadmapStore((store) => store.choose)
  const { planId, title, id } = view.roadmap
  const listed = read.roadmaps.filter((roadmap) => roadmap.planState !== 'archived' || roadmap.id === id)
  return (
    <>
      {planId === null && (
        <Button component="a" href={routeHash('setup', 'plan', id)}>
          <Trans>Make a plan</Trans>
        </Button>
      )}
      <PlanStateMenu roadmap={view.roadmap} hasActive={read.roadmaps.some(({ active }) => active)} />
      <Menu {...menuProps} position="bottom-end" width={320}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
            <Trans>Roadmaps</Trans>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {listed.map((roadmap) => (
            <Menu.Item
              key={roadmap.id}
              aria-current={roadmap.id === id}
              leftSection={
                roadmap.id === id ? (
                  <IconCheck size={16} aria-hidden="true" />
                ) : (
                  <span className={classes.gap} />
                )
              }
              onClick={() => {
                // A link to a topic would lead back to its roadmap.
                navigate('roadmap')
                choose(roadmap.id)
              }}
            >
              <span className={classes.name}>{roadmap.title}</span>
              {roadmap.planState !== null && (
                <span className={classes.state} data-state={roadmap.planState}>
                  {stateWords(roadmap.planState)}
                </span>
              )}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {listed.length < read.roadmaps.length && (
            <Menu.Item
              leftSection={<IconArchive size={16} aria-hidden="true" />}
              onClick={() => navigate('settings', 'roadmaps')}
            >
              <Trans>Archived roadmaps</Trans>
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconFileDiff size={16} aria-hidden="true" />}
            onClick={() => navigate('setup', 'choose', id)}
          >
            <Trans>Update “{title}” from a file…</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileDownload size={16} aria-hidden="true" />}
            onClick={() => void saveRoadmap(id)}
          >
            <Trans>Save “{title}” with its ticks</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileImport size={16} aria-hidden="true" />}
            onClick={() => navigate('setup')}
          >
            <Trans>Import a roadmap</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
