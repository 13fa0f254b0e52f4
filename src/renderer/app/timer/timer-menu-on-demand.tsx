import { t } from '@lingui/core/macro'
import { IconDots } from '@tabler/icons-react'
import { menuOnDemand } from '../menu-on-demand.tsx'
import classes from './timer-bar.module.css'
import type { TimerMenuProps } from './timer-menu.tsx'

const menu = menuOnDemand<TimerMenuProps>(async () => (await import('./timer-menu.tsx')).TimerMenu)
export const preloadTimerMenu = menu.preload

/** What else can be done with the interval under way. */
export const TimerMenuOnDemand = (props: TimerMenuProps) => (
  <menu.View
    menu={props}
    button={
      <button type="button" className={classes.button} aria-label={t`More for the timer`} title={t`More`}>
        <IconDots size={18} stroke={1.75} aria-hidden="true" />
      </button>
    }
  />
)
