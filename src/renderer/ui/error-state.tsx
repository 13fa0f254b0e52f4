import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import type { Failure } from '#contract/errors.ts'
import classes from './state.module.css'

export type ErrorStateProps = {
  readonly error: Failure
  readonly onRetry?: () => void
  /** What could not be shown; default says just that. */
  readonly title?: string
}

/** A failure in words, with a way on. */
export const ErrorState = ({ error, onRetry, title = t`This could not be shown` }: ErrorStateProps) => (
  <div className={classes.state} role="alert">
    <h2 className={classes.title}>{title}</h2>
    <p className={classes.text}>{error.message}</p>
    {error.id !== undefined && (
      <p className={classes.fine}>
        <Trans>
          Named in the log as <code>{error.id}</code>
        </Trans>
      </p>
    )}
    {onRetry !== undefined && (
      <div className={classes.actions}>
        <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    )}
  </div>
)
