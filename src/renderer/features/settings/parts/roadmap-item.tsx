import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { ActionIcon, Button, Group, Menu } from '@mantine/core'
import { IconArchive, IconDots, IconTrash } from '@tabler/icons-react'
import type { RoadmapSummary } from '#contract/operations/roadmap.ts'
import { useFrameStore } from '../../../app/frame-store.ts'
import { requestPlanState } from '../../../app/plan-states/set-state.ts'
import { stateActions, stateWords, type StateAction } from '../../../app/plan-states/state-words.ts'
import { navigate } from '../../../app/routes.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Format } from '../../../ui/format.ts'
import { loaded } from '../../../ui/load.ts'
import { menuProps } from '../../../ui/menu-props.ts'
import classes from './roadmaps-section.module.css'

export type RoadmapItemProps = {
  readonly roadmap: RoadmapSummary
  readonly zone: string
  /** Whether any plan is active. */
  readonly hasActive: boolean
  readonly onRemove: () => void
}

const factsOf = (
  { phases, topics, sourceName, importedAtMs }: RoadmapSummary,
  paused: string | null,
  zone: string,
  format: Format,
): string[] => {
  const since = paused === null ? null : format.dayMedium(paused)
  return [
    ...(since === null ? [] : [t`paused since ${since}`]),
    plural(phases, { one: '# phase', other: '# phases' }),
    plural(topics, { one: '# topic', other: '# topics' }),
    `${sourceName}, ${format.instantDay(importedAtMs, zone)}`,
  ]
}

/** A stored roadmap, how its plan stands, and what can be done about it. */
export const RoadmapItem = (props: RoadmapItemProps) => {
  const format = useFormat()
  const { roadmap, zone } = props
  const paused = useFrameStore(
    ({ frame }) => loaded(frame)?.running.find(({ id }) => id === roadmap.planId)?.settings.paused ?? null,
  )
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <p className={classes.title}>{roadmap.title}</p>
        <p className={classes.facts}>
          <span className={classes.state} data-state={roadmap.planState ?? 'none'}>
            {stateWords(roadmap.planState)}
          </span>{' '}
          {factsOf(roadmap, paused, zone, format)
            .map((fact) => `· ${fact}`)
            .join(' ')}
        </p>
      </div>
      <Actions {...props} />
    </li>
  )
}

/** Archiving is asked for less often than the others: it is in the menu. */
const isInMenu = ({ to }: StateAction): boolean => to === 'archived'

const Actions = ({ roadmap, hasActive, onRemove }: RoadmapItemProps) => {
  const { planId, planState, title } = roadmap
  const actions = planState === null ? [] : stateActions(planState, hasActive)
  const request = ({ to }: StateAction): void => {
    if (planId !== null && planState !== null) {
      requestPlanState({ planId, roadmapTitle: title, from: planState, to })
    }
  }
  return (
    <Group gap="xs">
      {planId === null && (
        <Button
          variant="default"
          size="compact-sm"
          h={30}
          aria-label={t`Make a plan of ${title}`}
          onClick={() => navigate('setup', 'plan', roadmap.id)}
        >
          <Trans>Make a plan</Trans>
        </Button>
      )}
      {actions
        .filter((action) => !isInMenu(action))
        .map((action) => (
          <Button
            key={action.to}
            variant="default"
            size="compact-sm"
            h={30}
            aria-label={`${action.label}: ${title}`}
            onClick={() => request(action)}
          >
            {action.label}
          </Button>
        ))}
      <Menu {...menuProps} position="bottom-end" width={200}>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t`More for ${title}`}
            title={t`Archive or remove`}
            data-roadmap={roadmap.id}
          >
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {actions.filter(isInMenu).map((action) => (
            <Menu.Item
              key={action.to}
              leftSection={<IconArchive size={16} stroke={1.6} aria-hidden="true" />}
              onClick={() => request(action)}
            >
              {action.label}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} aria-hidden="true" />} onClick={onRemove}>
            <Trans>Remove…</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  )
}
