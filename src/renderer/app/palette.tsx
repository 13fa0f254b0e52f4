import { t } from '@lingui/core/macro'
import { useEffect, useState, type ReactNode } from 'react'
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import {
  IconArrowBackUp,
  IconCalendarDown,
  IconDatabaseExport,
  IconFileImport,
  IconHelp,
  IconHistory,
  IconKeyboard,
  IconSearch,
} from '@tabler/icons-react'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { keyWords } from './key-words.ts'
import { PLAN_GROUP, planCommands } from './life/plan-commands.ts'
import { navigate } from './routes.ts'
import { readRunningRoadmaps, roadmapPrefix } from './running-roadmaps.ts'
import { railScreens } from './screens.ts'
import { openShortcutOverview } from './shortcut-overview-store.ts'
import { EVERYWHERE, useShortcutStore, type ShortcutGroup } from './shortcuts.ts'
import { statusWords } from './topic-status.ts'
import classes from './palette.module.css'

/** As many hits as can be looked over; the rest is found by typing more. */
const LIMIT = 30

type PaletteTopic = { readonly id: string; readonly title: string; readonly place: string }

export type PaletteProps = {
  readonly plan: PlanSummary | null
  /** Whose topics are found. */
  readonly running: readonly PlanSummary[]
  /** Called once it can be opened. */
  readonly onThere: () => void
}

/** Ctrl/Cmd+K: screens, what this screen can do, and topics. */
export const Palette = ({ plan, running, onThere }: PaletteProps) => {
  const [topics, setTopics] = useState<readonly PaletteTopic[]>([])
  const groups = useShortcutStore((store) => store.groups)
  useEffect(onThere, [onThere])
  useEffect(chooseFirstFound, [topics])
  return (
    <Spotlight
      shortcut={['mod + K', 'mod + P']}
      actions={[
        screenActions(),
        ...(plan === null ? [] : [planActions(plan, groups)]),
        ...commandActions(groups),
        topicActions(topics),
      ]}
      limit={LIMIT}
      highlightQuery
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 100 }}
      attributes={{ content: { 'aria-label': t`Go to a screen, command or topic` } }}
      scrollable
      maxHeight={420}
      nothingFound={t`Nothing has this name`}
      onSpotlightOpen={() => void readTopics(running).then(setTopics)}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden="true" />,
        placeholder: t`Screen, command or topic`,
        'aria-label': t`Screen, command or topic`,
      }}
      classNames={{
        action: classes.action ?? '',
        actionsGroup: classes.group ?? '',
        search: classes.search ?? '',
      }}
    />
  )
}

/**
 * Topics are read when the palette opens and may come after the first letters: what is found then is chosen, as it would have
 * been if it had been there.
 */
const chooseFirstFound = (): void => {
  const search = document.activeElement
  if (!(search instanceof HTMLInputElement) || search.value === '') return
  const palette = search.closest('[role="dialog"]')
  if (palette === null || palette.querySelector('[data-selected]') !== null) return
  search.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', code: 'ArrowDown', bubbles: true }))
}

const screenActions = (): SpotlightActionGroupData => ({
  group: t`Go to`,
  actions: [
    ...railScreens.map(({ screen, label, icon: ScreenIcon }) => ({
      id: `screen-${screen}`,
      label,
      leftSection: <ScreenIcon size={18} stroke={1.6} aria-hidden="true" />,
      onClick: () => navigate(screen),
    })),
    {
      id: 'screen-sessions',
      label: t`Sessions`,
      leftSection: <IconHistory size={18} stroke={1.6} aria-hidden="true" />,
      onClick: () => navigate('sessions'),
    },
    {
      id: 'screen-guide',
      label: t`Guide`,
      description: t`How it all works`,
      leftSection: <IconHelp size={18} stroke={1.6} aria-hidden="true" />,
      onClick: () => navigate('guide'),
    },
    {
      id: 'screen-changes',
      label: t`Changes…`,
      description: t`Undo and redo`,
      leftSection: <IconArrowBackUp size={18} stroke={1.6} aria-hidden="true" />,
      onClick: () => navigate('settings', 'changes'),
    },
    {
      id: 'screen-calendar',
      label: t`Calendar files and feed…`,
      description: t`Export the plan, read busy times`,
      leftSection: <IconCalendarDown size={18} stroke={1.6} aria-hidden="true" />,
      onClick: () => navigate('settings', 'calendar'),
    },
    {
      id: 'screen-data',
      label: t`Data…`,
      description: t`Export everything, import sessions`,
      leftSection: <IconDatabaseExport size={18} stroke={1.6} aria-hidden="true" />,
      onClick: () => navigate('settings', 'data'),
    },
    {
      id: 'screen-setup',
      label: t`Import a roadmap`,
      leftSection: <IconFileImport size={18} stroke={1.6} aria-hidden="true" />,
      onClick: () => navigate('setup'),
    },
    {
      id: 'shortcuts',
      label: t`Keyboard shortcuts`,
      leftSection: <IconKeyboard size={18} stroke={1.6} aria-hidden="true" />,
      onClick: openShortcutOverview,
    },
  ],
})

/** Letters as they are typed, other keys by their names: "g t", "Alt ←". */
const keyOf = (keys: string): ReactNode => (
  <kbd className={classes.key}>
    {keys
      .split(' ')
      .map((key) => (key.length === 1 ? key : keyWords(key)))
      .join(' ')}
  </kbd>
)

/** What can be done to the plan, on every screen; keys are shown on those that have them. */
const planActions = (plan: PlanSummary, groups: readonly ShortcutGroup[]): SpotlightActionGroupData => {
  const ofPlan = groups.filter(({ title }) => title === PLAN_GROUP)
  const onScreen = new Set(ofPlan.flatMap(({ shortcuts }) => shortcuts.map(({ keys }) => keys)))
  return {
    group: PLAN_GROUP,
    actions: planCommands(plan).map(({ id, label, icon: CommandIcon, run, keys }) => ({
      id: `plan-${id}`,
      label,
      leftSection: <CommandIcon size={18} stroke={1.6} aria-hidden="true" />,
      rightSection: keys !== undefined && onScreen.has(keys) ? keyOf(keys) : null,
      onClick: run,
    })),
  }
}

/** The screen's own shortcuts as commands; the app's and the plan's are listed already. */
const commandActions = (groups: readonly ShortcutGroup[]): SpotlightActionGroupData[] =>
  groups
    .filter(({ title }) => title !== EVERYWHERE && title !== PLAN_GROUP)
    .map(({ title, shortcuts }) => ({
      group: title,
      actions: shortcuts.map(({ keys, label, run }) => ({
        id: `${title}-${keys}`,
        label,
        rightSection: keyOf(keys),
        onClick: run,
      })),
    }))

const topicActions = (topics: readonly PaletteTopic[]): SpotlightActionGroupData => ({
  group: t`Topics`,
  actions: topics.map(({ id, title, place }) => ({
    id: `topic-${id}`,
    label: title,
    description: place,
    onClick: () => navigate('roadmap', 'topic', id),
  })),
})

const readTopics = async (running: readonly PlanSummary[]): Promise<readonly PaletteTopic[]> => {
  const roadmaps = await readRunningRoadmaps(running)
  return roadmaps.flatMap((view) =>
    view.phases.flatMap((phase) =>
      phase.blocks.flatMap((block) =>
        block.topics
          .filter((topic) => topic.included)
          .map((topic) => ({
            id: topic.id,
            title: topic.title,
            place: [...roadmapPrefix(view, roadmaps), phase.title, block.title, statusWords[topic.status]]
              .filter((part) => part !== '')
              .join(' · '),
          })),
      ),
    ),
  )
}
