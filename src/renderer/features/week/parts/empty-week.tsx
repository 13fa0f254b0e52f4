import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import type { WeekView } from '#contract/operations/views.ts'
import { useActivePlan } from '../../../app/life/use-plan-today.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { useWeekStore } from '../store.ts'
import { emptyWeekWords } from '../words.ts'
import classes from './empty-week.module.css'

/** Above a week without slots: why, and the way to one that has some. */
export const EmptyWeek = ({ view }: { readonly view: WeekView }) => {
  const format = useFormat()
  const show = useWeekStore((store) => store.show)
  const paused = useActivePlan()?.settings.paused ?? null
  // That it is paused stands above, with the way on.
  if (paused !== null && view.to >= paused) return null
  const words = emptyWeekWords(view, format)
  const { bounds } = view
  return (
    <div className={classes.note}>
      <IconCalendarOff size={20} stroke={1.5} aria-hidden="true" />
      <p className={classes.words}>
        <strong>{words.title}.</strong> {words.text}
      </p>
      {bounds !== null && (
        <div className={classes.actions}>
          {words.jump !== 'last' && (
            <Button size="compact-sm" variant="default" onClick={() => show(bounds.from)}>
              <Trans>First planned week</Trans>
            </Button>
          )}
          {words.jump !== 'first' && (
            <Button size="compact-sm" variant="default" onClick={() => show(bounds.to)}>
              <Trans>Last planned week</Trans>
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
