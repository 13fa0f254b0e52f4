import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import {
  IconArrowBackUp,
  IconClockPlus,
  IconFlagCheck,
  IconPlayerTrackNext,
  type Icon,
} from '@tabler/icons-react'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { requestPlanChange } from '../plan-changes/request-change.ts'
import { openLifeDialog } from './life-store.ts'
import { statusRequestWords } from './life-words.ts'

export type PlannedTopic = {
  readonly id: string
  readonly title: string
  /** The plan it is studied in: the one in use, or one beside it. */
  readonly planId: string
  readonly status: TopicStatus
  readonly extraDays?: number
}

export type TopicPlanItemsProps = {
  readonly topic: PlannedTopic
  /** Closes what the menu stands in, before a dialog opens. */
  readonly onChosen?: (() => void) | undefined
}

type Item = { readonly label: string; readonly icon: Icon; readonly run: () => void }

/** Unlike the tick and the keys, which only note it, this shows what it does to the plan and plans again with it. */
const statusItem = (topic: PlannedTopic, status: TopicStatus): Omit<Item, 'label' | 'icon'> => ({
  run: () =>
    void requestPlanChange({
      planId: topic.planId,
      changes: [{ type: 'status', topicIds: [topic.id], status }],
      ...statusRequestWords(topic.title, status),
    }),
})

const itemsOf = (topic: PlannedTopic): readonly Item[] => {
  const { status } = topic
  if (status === 'done' || status === 'skipped') {
    return [{ label: t`Take it back in and replan…`, icon: IconArrowBackUp, ...statusItem(topic, 'pending') }]
  }
  return [
    {
      label: t`Needs more time…`,
      icon: IconClockPlus,
      run: () => openLifeDialog({ type: 'extend', topic }),
    },
    { label: t`Finished early: replan…`, icon: IconFlagCheck, ...statusItem(topic, 'done') },
    { label: t`Skip and replan…`, icon: IconPlayerTrackNext, ...statusItem(topic, 'skipped') },
  ]
}

/** What can be done to a topic's place in the plan, as items of a menu; each shows its price first. */
export const TopicPlanItems = ({ topic, onChosen }: TopicPlanItemsProps) => (
  <>
    <Menu.Label>
      <Trans>In the plan</Trans>
    </Menu.Label>
    {itemsOf(topic).map(({ label, icon: ItemIcon, run }) => (
      <Menu.Item
        key={label}
        leftSection={<ItemIcon size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => {
          run()
          onChosen?.()
        }}
      >
        {label}
      </Menu.Item>
    ))}
  </>
)
