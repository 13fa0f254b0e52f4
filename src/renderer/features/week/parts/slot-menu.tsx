import { t } from '@lingui/core/macro'
import { Menu } from '@mantine/core'
import {
  IconArrowRight,
  IconCalendarTime,
  IconCircleCheck,
  IconCircleMinus,
  IconInfoCircle,
  IconPin,
  IconRotate,
  IconTrash,
  type Icon,
} from '@tabler/icons-react'
import type { SlotView } from '#contract/operations/plan.ts'
import { keyWords } from '../../../app/key-words.ts'
import { navigate } from '../../../app/routes.ts'
import { changeTopicStatus } from '../../../app/topic-status.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { menuProps } from '../../../ui/menu-props.ts'
import { focusMark } from '../marks.ts'
import { slotActions, type SlotAction } from '../slot-actions.ts'
import { closeSlotMenu, useSlotMenu } from '../slot-menu-store.ts'
import { useSlot, useWeekStore } from '../store.ts'
import classes from './slot-menu.module.css'

const icons: Readonly<Record<SlotAction['id'], Icon>> = {
  move: IconCalendarTime,
  pin: IconPin,
  remove: IconTrash,
}

/** The menu of a slot, at the pointer that asked for it. */
export const SlotMenu = () => {
  const { slotId, x, y } = useSlotMenu()
  const slot = useSlot(slotId ?? '')
  const isOpen = slot !== undefined
  return (
    <Menu
      {...menuProps}
      // Without motion a menu stays where its anchor was when the menu was made: each place has one of its own.
      key={`${x} ${y}`}
      opened={isOpen}
      onChange={(opened) => {
        if (opened) return
        closeSlotMenu()
        if (slotId !== null) focusMark(slotId)
      }}
      position="bottom-start"
      width={230}
      returnFocus={false}
    >
      <Menu.Target>
        <button
          type="button"
          className={classes.anchor}
          style={{ left: x, top: y }}
          tabIndex={-1}
          aria-label={t`Actions of the slot`}
        />
      </Menu.Target>
      {isOpen && <SlotMenuItems slot={slot} />}
    </Menu>
  )
}

const SlotMenuItems = ({ slot }: { readonly slot: SlotView }) => {
  const format = useFormat()
  const nowMs = useWeekStore((store) => store.nowMs)
  const setOpen = useWeekStore((store) => store.setOpen)
  const { topic } = slot
  const isOpen = topic.status === 'pending' || topic.status === 'in-progress'
  /** The menu is gone by then: what it does starts from the slot. */
  const run = (action: () => void) => (): void => {
    closeSlotMenu()
    focusMark(slot.id)
    action()
  }
  const setStatus = (status: 'done' | 'skipped' | 'pending') =>
    run(() => void changeTopicStatus({ topicId: topic.id, title: topic.title, status }))
  return (
    <Menu.Dropdown aria-label={t`Actions for “${topic.title}”`}>
      <Item icon={IconInfoCircle} label={t`Details`} onClick={run(() => setOpen(slot.id))} />
      {slotActions(slot, format, nowMs).map(({ id, label, key, run: act }) => (
        <Item key={id} icon={icons[id]} label={label} hint={keyWords(key)} onClick={run(act)} />
      ))}
      <Menu.Divider />
      {isOpen ? (
        <>
          <Item
            icon={IconCircleCheck}
            label={t`Mark as done`}
            hint={keyWords('d')}
            onClick={setStatus('done')}
          />
          <Item
            icon={IconCircleMinus}
            label={t`Skip the topic`}
            hint={keyWords('s')}
            onClick={setStatus('skipped')}
          />
        </>
      ) : (
        <Item icon={IconRotate} label={t`Reopen`} onClick={setStatus('pending')} />
      )}
      <Item
        icon={IconArrowRight}
        label={t`On the roadmap`}
        onClick={() => navigate('roadmap', 'topic', topic.id)}
      />
    </Menu.Dropdown>
  )
}

type ItemProps = {
  readonly icon: Icon
  readonly label: string
  /** The key that does the same. */
  readonly hint?: string
  readonly onClick: () => void
}

const Item = ({ icon: ItemIcon, label, hint, onClick }: ItemProps) => (
  <Menu.Item
    leftSection={<ItemIcon size={16} stroke={1.6} aria-hidden="true" />}
    rightSection={hint === undefined ? undefined : <kbd className={classes.key}>{hint}</kbd>}
    onClick={onClick}
  >
    {label}
  </Menu.Item>
)
