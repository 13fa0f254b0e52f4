import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { PlanSettings } from '#core/planning/model.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { useFormat } from '../../ui/format-context.tsx'
import type { ChangeRequest } from '../plan-changes/request-change.ts'
import { hoursStretches, withoutHoursFrom } from './later-hours.ts'
import { hoursRemovalWords, hoursWords, stretchWords } from './life-words.ts'
import classes from './rows.module.css'

export type LaterHoursRowsProps = {
  readonly settings: PlanSettings
  readonly weekdays: readonly Weekday[]
  /** Removes other hours: the request shows what that does first. */
  readonly onRemove: (request: ChangeRequest) => void
}

/** The hours that hold from later days on. */
export const LaterHoursRows = ({ settings, weekdays, onRemove }: LaterHoursRowsProps) => {
  const format = useFormat()
  const stretches = hoursStretches(settings)
  if (stretches.length === 0) return null
  return (
    <ul className={classes.rows} aria-label={t`Other hours`}>
      {stretches.map((stretch) => {
        const words = stretchWords(stretch, format)
        return (
          <li key={stretch.from} className={classes.row}>
            <span className={classes.words}>
              {words}
              <span className={classes.detail}>{hoursWords(stretch, weekdays, format)}</span>
            </span>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={t`Remove other hours: ${words}`}
              onClick={() =>
                onRemove({
                  changes: [{ type: 'settings', settings: withoutHoursFrom(settings, stretch.from) }],
                  ...hoursRemovalWords(stretch, format),
                  confirm: t`Remove`,
                })
              }
            >
              <Trans>Remove…</Trans>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
