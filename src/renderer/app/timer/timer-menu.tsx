import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import {
  IconCheck,
  IconClockPlus,
  IconMaximize,
  IconPlayerStop,
  IconPlayerTrackNext,
} from '@tabler/icons-react'
import type { TimerView } from '#contract/operations/timer.ts'
import { ButtonMenu, type MenuButton } from '../../ui/button-menu.tsx'
import { navigate } from '../routes.ts'
import { isFocus } from './clock-face.ts'
import { canEnd, canExtend } from './interval-controls.ts'
import { extendInterval, finishInterval, skipInterval, stopTimer } from './timer-actions.ts'

export type TimerMenuProps = { readonly timer: TimerView }

/** What else can be done with the interval under way. It hangs in the header, which is its landmark. */
export const TimerMenu = ({ timer, ...menu }: TimerMenuProps & MenuButton) => {
  const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <ButtonMenu
      {...menu}
      withInitialFocusPlaceholder={false}
      withinPortal={false}
      position="bottom-end"
      width={230}
      zIndex={290}
    >
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
    </ButtonMenu>
  )
}
