import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
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
        <button type="button" className={classes.button} aria-label={t`More for the timer`} title={t`More`}>
          <IconDots size={18} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {canExtend(timer) && (
          <Menu.Item leftSection={<IconClockPlus {...icon} />} onClick={() => void extendInterval()}>
            <Trans>Add 5 minutes</Trans>
          </Menu.Item>
        )}
        {canEnd(timer) && isFocus(timer) && (
          <Menu.Item leftSection={<IconCheck {...icon} />} onClick={() => void finishInterval()}>
            <Trans>Finish the interval</Trans>
          </Menu.Item>
        )}
        {canEnd(timer) && (
          <Menu.Item leftSection={<IconPlayerTrackNext {...icon} />} onClick={() => void skipInterval()}>
            {isFocus(timer) ? t`Skip to the break` : t`Skip the break`}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPlayerStop {...icon} />} onClick={() => void stopTimer()}>
          <Trans>Stop</Trans>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconMaximize {...icon} />} onClick={() => navigate('focus')}>
          <Trans>Show the timer</Trans>
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
