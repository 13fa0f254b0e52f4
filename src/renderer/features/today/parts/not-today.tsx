import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { TodayView } from '#contract/operations/views.ts'
import { openLifeDialog } from '../../../app/life/life-store.ts'
import { openMinutes } from '../what-now.ts'

/** The way out of a day that cannot be studied; nothing where nothing of it is left. */
export const NotToday = ({ view }: { readonly view: TodayView }) => {
  if (openMinutes(view.slots) === 0 || view.plan.settings.paused !== null) return null
  return (
    <Button mt="xs" size="compact-sm" variant="subtle" onClick={() => openLifeDialog({ type: 'move-today' })}>
      <Trans>Not today: move it…</Trans>
    </Button>
  )
}
