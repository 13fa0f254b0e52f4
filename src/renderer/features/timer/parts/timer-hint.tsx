import { Trans } from '@lingui/react/macro'
import type { Frame } from '../../../app/frame-store.ts'
import { Hint } from '../../../app/hint.tsx'

/** Whether closing the window leaves the app running: a desktop goes on in its tray, other hosts have no window of theirs. */
const goesOnWithoutWindow = ({ info, settings }: Frame): boolean =>
  info.host !== 'electron' || (info.capabilities.includes('tray') && settings.desktop.closeToTray)

/** Who keeps the time. */
export const TimerHint = ({ frame }: { readonly frame: Frame }) => (
  <Hint name="focus">
    {goesOnWithoutWindow(frame) ? (
      <Trans>
        The timer goes on when you close this window. If the computer sleeps, you are asked afterwards what of
        that time was study.
      </Trans>
    ) : (
      <Trans>
        No minute is lost: if the computer sleeps or Roadbook is closed while the timer runs, you are asked
        afterwards what of that time was study.
      </Trans>
    )}
  </Hint>
)
