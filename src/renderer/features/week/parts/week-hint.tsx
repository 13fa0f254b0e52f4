import { Trans } from '@lingui/react/macro'
import { Hint } from '../../../app/hint.tsx'

/** How slots are moved, in the way the week is drawn. */
export const WeekHint = ({ isGrid }: { readonly isGrid: boolean }) => (
  <Hint name="week">
    {isGrid ? (
      <Trans>
        Drag a slot to move it, or an edge of it to change its length; on the keyboard, Alt with the arrow
        keys moves it. If others have to move for it, you see which before anything changes.
      </Trans>
    ) : (
      <Trans>
        Press a slot to move, pin or remove it. If others have to move for it, you see which before anything
        changes.
      </Trans>
    )}
  </Hint>
)
