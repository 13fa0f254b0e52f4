import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useRef, type RefObject } from 'react'
import type { Frame } from '../../../app/frame-store.ts'
import { navigate } from '../../../app/routes.ts'
import { openAddSession } from '../../../app/sessions/add-session-dialog.ts'
import { useTopicChoices } from '../../../app/sessions/topic-choices.ts'
import { LoadView } from '../../../ui/load-view.tsx'
import { loaded } from '../../../ui/load.ts'
import { Page } from '../../../ui/page.tsx'
import { TopicSelect } from '../../../ui/session-form/topic-select.tsx'
import { lengthWords } from '../../../ui/session-words.ts'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import { useSessionsStore } from '../store.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { useSessionKeys } from '../use-session-keys.ts'
import { NoSessions } from './no-sessions.tsx'
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
  const list = useRef<HTMLDivElement>(null)
  const read = useSessionsStore((store) => store.read)
  const refetch = useSessionsStore((store) => store.refetch)
  const topics = useTopicChoices(frame.running)
  const shown = loaded(read)
  const days = useMemo(() => shown?.days ?? [], [shown])
  const sessions = useMemo(() => days.flatMap((day) => day.sessions), [days])
  const topicTitle = topics.find(({ id }) => id === topicId)?.title ?? sessions[0]?.title ?? ''
  // Before the first session there is nothing to choose from, and the empty state has the button. While that is not known
  // yet there is none either: one that goes again would take presses with it.
  const isBare = topicId === null && (read.state === 'loading' || shown?.count === 0)
  const add = (): void => void openAddSession(topicId)
  useKeptFocus(list)
  useSessionKeys(list, sessions, add)
  const amount =
    shown === undefined || shown.count === 0
      ? null
      : [plural(shown.count, { one: '# session', other: '# sessions' }), lengthWords(shown.totalMs)].join(
          ' · ',
        )
  return (
    <Page
      title={t`Sessions`}
      lead={amount ?? undefined}
      actions={
        !isBare && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={add}>
            <Trans>Add session</Trans>
          </Button>
        )
      }
    >
      {!isBare && (
        <TopicSelect
          className={classes.filter ?? ''}
          label={t`Sessions of`}
          bare
          none={t`All topics`}
          topics={topics}
          value={topicId}
          onChange={showTopic}
          title={topicId === null ? '' : topicTitle}
        />
      )}
      {isDeadLink && (
        <p className={classes.dead} role="status">
          <Trans>The topic this link leads to does not exist. These are the sessions of all topics.</Trans>
        </p>
      )}
      <LoadView
        load={read}
        onRetry={() => void refetch()}
        skeleton={<RowsSkeleton rows={6} height={52} label={t`Loading the sessions`} />}
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
      <Trans>Show earlier</Trans>
    </Button>
  )
}
