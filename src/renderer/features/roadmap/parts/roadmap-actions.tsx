import { Button, Menu } from '@mantine/core'
import { IconCheck, IconChevronDown, IconFileImport } from '@tabler/icons-react'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import { navigate, routeHash } from '../../../app/routes.ts'
import { activatePlan } from '../activate-plan.ts'
import { menuProps } from '../../../ui/menu-props.ts'
import { useRoadmapStore, type RoadmapRead } from '../store.ts'
import classes from './roadmap-actions.module.css'

export type RoadmapActionsProps = { readonly read: RoadmapRead; readonly view: RoadmapView }

/** To another roadmap, and to a plan of this one when it has none in use. */
export const RoadmapActions = ({ read, view }: RoadmapActionsProps) => {
  const choose = useRoadmapStore((store) => store.choose)
  const { planId, active, title, id } = view.roadmap
  return (
    <>
      {planId === null && (
        <Button component="a" href={routeHash('setup', 'plan', id)}>
          Make a plan
        </Button>
      )}
      {planId !== null && !active && (
        <Button onClick={() => void activatePlan(planId, title)}>Use this plan</Button>
      )}
      <Menu {...menuProps} position="bottom-end" width={320}>
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden="true" />}>
            Roadmaps
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {read.roadmaps.map((roadmap) => (
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
              {roadmap.active && <span className={classes.active}>Plan in use</span>}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconFileImport size={16} aria-hidden="true" />}
            onClick={() => navigate('setup')}
          >
            Import a roadmap
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
