import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { navigate } from '../../../app/routes.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'

export type NoSessionsProps = { readonly topicId: string | null; readonly onAdd: () => void }

/** How sessions come about. */
export const NoSessions = ({ topicId, onAdd }: NoSessionsProps) => (
  <EmptyState
    icon={<IconHistory size={36} stroke={1.4} />}
    title={topicId === null ? 'Nothing studied yet' : 'Nothing studied on this topic yet'}
    actions={
      <>
        <Button onClick={onAdd}>Add session</Button>
        {topicId === null ? (
          <>
            <Button variant="default" onClick={() => navigate('today')}>
              To Today
            </Button>
            <Button variant="default" onClick={() => navigate('settings', 'data')}>
              Import from another program
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={() => navigate('sessions')}>
            Show all topics
          </Button>
        )}
      </>
    }
  >
    Start the timer, and every stretch of focus is written down here, with its start and end. What you study
    without the timer can be added by hand.
  </EmptyState>
)
