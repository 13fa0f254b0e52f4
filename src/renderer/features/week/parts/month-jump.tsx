import { t } from '@lingui/core/macro'
import { Popover, Skeleton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { WeekView } from '#contract/operations/views.ts'
import { lazyView, Loaded } from '../../../app/lazy-view.ts'
import { useWeekStore } from '../store.ts'
import type { MonthPickerProps } from './month-picker.tsx'
import classes from './month-jump.module.css'

/** Calendars are heavy: it is loaded when it is asked for. */
const monthPicker = lazyView(async () => (await import('./month-picker.tsx')).MonthPicker)

const Month = (props: MonthPickerProps) => (
  <Loaded view={monthPicker} props={props} waiting={<Skeleton className={classes.loading ?? ''} />} />
)

export type MonthJumpProps = { readonly title: string; readonly view: WeekView }

/** The title of the week: a press opens a month to jump from. */
export const MonthJump = ({ title, view }: MonthJumpProps) => {
  const [isOpen, setOpen] = useState(false)
  const show = useWeekStore((store) => store.show)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" zIndex={450} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.title}
          title={t`Jump to another week`}
          onClick={() => setOpen(!isOpen)}
        >
          {title}
          <IconChevronDown size={18} stroke={1.75} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        {isOpen && (
          <Month
            view={view}
            onPick={(day) => {
              setOpen(false)
              show(day, { day })
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
