import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { navigate } from '../../../app/routes.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'

export type NoSessionsProps = { readonly topicId: string | null; readonly onAdd: () => void }

/** How sessions come about. */
export const NoSessions = ({ topicId, onAdd }: NoSessionsProps) => (
  <EmptyState
    icon={<IconHistory size={36} stroke={1.4} />}
    title={topicId === null ? t`Nothing studied yet` : t`Nothing studied on this topic yet`}
    actions={
      <>
        <Button onClick={onAdd}>
          <Trans>Add session</Trans>
        </Button>
        {topicId === null ? (
          <>
            <Button variant="default" onClick={() => navigate('today')}>
              <Trans>To Today</Trans>
            </Button>
            <Button variant="default" onClick={() => navigate('settings', 'data')}>
              <Trans>Import from another program</Trans>
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => navigate('sessions')}>
            <Trans>Show all topics</Trans>
          </Button>
        )}
      </>
    }
  >
    <Trans>
      Start the timer, and every stretch of focus is written down here, with its start and end. What you study
      without the timer can be added by hand.
    </Trans>
  </EmptyState>
)
