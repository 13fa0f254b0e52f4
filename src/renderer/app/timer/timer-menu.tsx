import { Menu } from '@mantine/core'
import {
  IconCheck,
  IconClockPlus,
  IconDots,
  IconMaximize,
  IconPlayerStop,
  IconPlayerTrackNext,
} from '@tabler/icons-react'
import type { TimerView } from '#contract/operations/timer.ts'
import { navigate } from '../routes.ts'
import { isFocus } from './clock-face.ts'
import { canEnd, canExtend } from './interval-controls.ts'
import classes from './timer-bar.module.css'
import { extendInterval, finishInterval, skipInterval, stopTimer } from './timer-actions.ts'

/** What else can be done with the interval under way. It hangs in the header, which is its landmark. */
export const TimerMenu = ({ timer }: { readonly timer: TimerView }) => {
  const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <Menu
      withInitialFocusPlaceholder={false}
      withinPortal={false}
      position="bottom-end"
      width={230}
      zIndex={290}
    >
      <Menu.Target>
        <button type="button" className={classes.button} aria-label="More for the timer" title="More">
          <IconDots size={18} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {canExtend(timer) && (
          <Menu.Item leftSection={<IconClockPlus {...icon} />} onClick={() => void extendInterval()}>
            Add 5 minutes
          </Menu.Item>
        )}
        {canEnd(timer) && isFocus(timer) && (
          <Menu.Item leftSection={<IconCheck {...icon} />} onClick={() => void finishInterval()}>
            Finish the interval
          </Menu.Item>
        )}
        {canEnd(timer) && (
          <Menu.Item leftSection={<IconPlayerTrackNext {...icon} />} onClick={() => void skipInterval()}>
            {isFocus(timer) ? 'Skip to the break' : 'Skip the break'}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPlayerStop {...icon} />} onClick={() => void stopTimer()}>
          Stop
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconMaximize {...icon} />} onClick={() => navigate('focus')}>
          Show the timer
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
