import { Button } from '@mantine/core'
import { IconHistory, IconPlus } from '@tabler/icons-react'
import { useMemo, useRef, type RefObject } from 'react'
import type { DaySession } from '#contract/operations/sessions.ts'
import type { Frame } from '../../../app/frame-store.ts'
import { navigate } from '../../../app/routes.ts'
import { openSessionDialog } from '../../../app/sessions/dialog-store.ts'
import { removeSession } from '../../../app/sessions/session-changes.ts'
import { useTopicChoices } from '../../../app/sessions/topic-choices.ts'
import { useShortcuts } from '../../../app/shortcuts.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { LoadView } from '../../../ui/load-view.tsx'
import { loaded } from '../../../ui/load.ts'
import { Page } from '../../../ui/page.tsx'
import { focusedRow, pressFocusedRow, walkRows } from '../../../ui/row-walk.ts'
import { TopicSelect } from '../../../ui/session-form/topic-select.tsx'
import { lengthWords } from '../../../ui/session-words.ts'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useSessionsStore } from '../store.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { RUNNING } from '../running.ts'
import { SessionDayList } from './session-day-list.tsx'
import classes from './sessions-screen.module.css'

export type SessionsScreenProps = {
  readonly frame: Frame
  readonly topicId: string | null
  /** A link led here that names no topic. */
  readonly isDeadLink: boolean
}

const showTopic = (topicId: string | null): void => {
  if (topicId === null) navigate('sessions')
  else navigate('sessions', 'topic', topicId)
}

/** The sessions by day, of all topics or of one. */
export const SessionsScreen = ({ frame, topicId, isDeadLink }: SessionsScreenProps) => {
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const read = useSessionsStore((store) => store.read)
  const refetch = useSessionsStore((store) => store.refetch)
  const topics = useTopicChoices(frame.plan?.roadmapId ?? null)
  const shown = loaded(read)
  const days = useMemo(() => shown?.days ?? [], [shown])
  const sessions = useMemo(() => days.flatMap((day) => day.sessions), [days])
  const topicTitle = topics.find(({ id }) => id === topicId)?.title ?? sessions[0]?.title ?? ''
  // Before the first session there is nothing to choose from, and the empty state has the button.
  const isBare = topicId === null && shown?.count === 0
  const add = (): void => openSessionDialog({ type: 'add', topicId, near: sessions })
  useKeptFocus(list)
  useSessionKeys(list, sessions, add)
  const amount =
    shown === undefined || shown.count === 0
      ? null
      : `${format.count(shown.count, 'session')} · ${lengthWords(shown.totalMs)}`
  return (
    <Page
      title="Sessions"
      lead={amount ?? undefined}
      actions={
        !isBare && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
            Add session
          </Button>
        )
      }
    >
      {!isBare && (
        <TopicSelect
          className={classes.filter ?? ''}
          label="Sessions of"
          bare
          none="All topics"
          topics={topics}
          value={topicId}
          onChange={showTopic}
          title={topicId === null ? '' : topicTitle}
        />
      )}
      {isDeadLink && (
        <p className={classes.dead} role="status">
          The topic this link leads to does not exist. These are the sessions of all topics.
        </p>
      )}
      <LoadView
        load={read}
        onRetry={() => void refetch()}
        skeleton={<RowsSkeleton rows={6} height={52} label="Loading the sessions" />}
      >
        {(value) => (
          <div ref={list} className={classes.days}>
            {value.days.length === 0 && <NoSessions topicId={topicId} onAdd={add} />}
            {value.days.map((day) => (
              <SessionDayList key={day.day} day={day} presentZone={frame.info.zone} />
            ))}
            {value.hasEarlier && <ShowEarlier list={list} />}
          </div>
        )}
      </LoadView>
    </Page>
  )
}

/** Keys of the screen; Delete and Backspace are the same key to those who look for it. */
const useSessionKeys = (
  list: RefObject<HTMLElement | null>,
  sessions: readonly DaySession[],
  add: () => void,
): void => {
  const onFocused = (act: (session: DaySession) => void): void => {
    const row = list.current?.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(focusedRow(list.current) ?? '')}"]`,
    )
    const session = sessions.find(({ id }) => id === row?.dataset['session'])
    if (session?.open === true) showToast({ message: RUNNING })
    else if (session !== undefined) act(session)
  }
  const remove = (): void => onFocused((session) => void removeSession(session))
  const walk = (count: 1 | -1): void => walkRows(list.current, count)
  useShortcuts('Sessions', [
    { keys: 'j', label: 'Next session', run: () => walk(1), repeats: true },
    { keys: 'k', label: 'Previous session', run: () => walk(-1), repeats: true },
    { keys: 'Enter', label: 'Edit the session', run: () => pressFocusedRow(list.current) },
    {
      keys: 'c',
      label: 'Split the session in two',
      run: () => onFocused((session) => openSessionDialog({ type: 'split', session })),
    },
    { keys: 'Delete', label: 'Delete the session', run: remove },
    { keys: 'Backspace', label: 'Delete the session', run: remove },
    { keys: 'n', label: 'Add a session', run: add },
  ])
}

/** Once more days are there, the focus is at the first of them: the button may be gone. */
const ShowEarlier = ({ list }: { readonly list: RefObject<HTMLElement | null> }) => {
  const showEarlier = useSessionsStore((store) => store.showEarlier)
  const show = async (): Promise<void> => {
    const before = list.current?.querySelectorAll('[data-row-focus]').length ?? 0
    await showEarlier()
    requestAnimationFrame(() => {
      list.current?.querySelectorAll<HTMLElement>('[data-row-focus]')[before]?.focus()
    })
  }
  return (
    <Button variant="default" className={classes.earlier ?? ''} onClick={() => void show()}>
      Show earlier
    </Button>
  )
}

type NoSessionsProps = { readonly topicId: string | null; readonly onAdd: () => void }

/** How sessions come about. */
const NoSessions = ({ topicId, onAdd }: NoSessionsProps) => (
  <EmptyState
    icon={<IconHistory size={36} stroke={1.4} />}
    title={topicId === null ? 'Nothing studied yet' : 'Nothing studied on this topic yet'}
    actions={
      <>
        <Button onClick={onAdd}>Add session</Button>
        {topicId === null ? (
          <Button variant="default" onClick={() => navigate('today')}>
            To Today
          </Button>
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
