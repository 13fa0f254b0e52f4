import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { ActionIcon, Button, Menu, SegmentedControl, VisuallyHidden } from '@mantine/core'
import {
  IconCalendarDown,
  IconCalendarWeek,
  IconChevronLeft,
  IconChevronRight,
  IconList,
  IconPlus,
} from '@tabler/icons-react'
import type { WeekView } from '#contract/operations/views.ts'
import { saveCalendar } from '../../../app/calendar/save-calendar.ts'
import { keyWords } from '../../../app/key-words.ts'
import { PlanMenuOnDemand } from '../../../app/life/plan-menu-on-demand.tsx'
import { navigate } from '../../../app/routes.ts'
import { menuProps } from '../../../ui/menu-props.ts'
import { alongTheLine } from '../../../ui/reading-direction.ts'
import { addToDay, likelyDay } from '../add-to-day.ts'
import { goToNow } from '../go-to-now.ts'
import { useWeekStore } from '../store.ts'
import classes from './week-toolbar.module.css'

export type WeekToolbarProps = {
  readonly view: WeekView
  /** The list is all there is room for: no choice is offered. */
  readonly isNarrow: boolean
}

const add = (): void => {
  const day = likelyDay()
  if (day !== null) addToDay(day)
}

/** Back, this week and now, on; grid or list; add; export. */
export const WeekToolbar = ({ view, isNarrow }: WeekToolbarProps) => {
  const showNeighbour = useWeekStore((store) => store.showNeighbour)
  const isThisWeek = view.from <= view.today && view.today <= view.to
  const [back, on] = [keyWords(alongTheLine('ArrowLeft')), keyWords(alongTheLine('ArrowRight'))]
  return (
    <>
      <div className={classes.weeks} role="group" aria-label={t`Weeks`}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t`Previous week`}
          title={t`Previous week (${back})`}
          onClick={() => showNeighbour(-1)}
        >
          <IconChevronLeft size={18} aria-hidden="true" />
        </ActionIcon>
        <Button
          className={classes.now ?? ''}
          variant="default"
          title={isThisWeek ? t`Scroll to now (T)` : t`Back to this week (T)`}
          onClick={goToNow}
        >
          {isThisWeek ? t`Now` : t`This week`}
        </Button>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t`Next week`}
          title={t`Next week (${on})`}
          onClick={() => showNeighbour(1)}
        >
          <IconChevronRight size={18} aria-hidden="true" />
        </ActionIcon>
      </div>
      {!isNarrow && <LayoutChoice />}
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        title={t`Add a slot, or keep time free (N)`}
        onClick={add}
      >
        <Trans>Add…</Trans>
      </Button>
      <PlanMenuOnDemand />
      <Menu {...menuProps} position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t`Export`} title={t`Export a calendar file`}>
            <IconCalendarDown size={18} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <Trans>Calendar file (.ics)</Trans>
          </Menu.Label>
          <Menu.Item onClick={() => void saveCalendar()}>
            <Trans>The whole plan</Trans>
          </Menu.Item>
          <Menu.Item onClick={() => void saveCalendar({ from: view.from, to: view.to })}>
            <Trans>Only this week</Trans>
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => navigate('settings', 'calendar')}>
            <Trans>More about calendars…</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

const LayoutChoice = () => {
  const layout = useWeekStore((store) => store.layout)
  const setLayout = useWeekStore((store) => store.setLayout)
  return (
    <SegmentedControl
      aria-label={t`Drawn as`}
      size="xs"
      className={classes.layout ?? ''}
      value={layout}
      onChange={(value) => setLayout(value === 'list' ? 'list' : 'grid')}
      data={[
        {
          value: 'grid',
          label: <Choice icon={<IconCalendarWeek size={16} aria-hidden="true" />} text={t`Grid`} />,
        },
        { value: 'list', label: <Choice icon={<IconList size={16} aria-hidden="true" />} text={t`List`} /> },
      ]}
    />
  )
}

const Choice = ({ icon, text }: { readonly icon: React.ReactNode; readonly text: string }) => (
  <span className={classes.choice} title={text}>
    {icon}
    <VisuallyHidden>{text}</VisuallyHidden>
  </span>
)
