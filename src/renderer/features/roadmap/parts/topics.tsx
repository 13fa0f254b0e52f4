import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, CloseButton, TextInput, VisuallyHidden } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { useFrameStore } from '../../../app/frame-store.ts'
import { Hint } from '../../../app/hint.tsx'
import { useShortcuts } from '../../../app/shortcuts.ts'
import { toggleSelected } from '../../../app/timer/timer-actions.ts'
import { spaceKey } from '../../../app/timer/timer-shortcuts.ts'
import { changeTopicStatus } from '../../../app/topic-status.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { loaded } from '../../../ui/load.ts'
import { focusedRow, pressFocusedRow, walkRows } from '../../../ui/row-walk.ts'
import { currentPhase, shownPhases, topicById, topicCounts } from '../outline.ts'
import { matchingTopics, queryWords } from '../search.ts'
import { useRoadmapStore } from '../store.ts'
import { useTopicLink } from '../use-topic-link.ts'
import { Archived } from './archived.tsx'
import { Outline } from './outline.tsx'
import { Phase } from './phase.tsx'
import classes from './topics.module.css'

/** From here on blocks out of sight are not drawn; below, drawing everything costs nothing to speak of. */
const LONG_TOPICS = 150

export type TopicsProps = {
  readonly view: RoadmapView
  /** The running plan of this roadmap, in which options and topics can be changed; null without one. */
  readonly planId: string | null
}

/** All phases with their topics, an outline to jump by, and a search. */
export const Topics = ({ view, planId }: TopicsProps) => {
  const rows = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const query = useRoadmapStore((store) => store.query)
  const setQuery = useRoadmapStore((store) => store.setQuery)
  const phaseOpen = useRoadmapStore((store) => store.phaseOpen)
  const setPhaseOpen = useRoadmapStore((store) => store.setPhaseOpen)
  const deferredQuery = useDeferredValue(query)
  const words = useMemo(() => queryWords(deferredQuery), [deferredQuery])
  const wanted = useMemo(
    () => (words.length === 0 ? null : matchingTopics(view.phases, words)),
    [view.phases, words],
  )
  const shown = useMemo(() => shownPhases(view.phases, wanted), [view.phases, wanted])
  const current = useMemo(() => currentPhase(view.phases), [view.phases])
  // The phase being studied stays open when its last topic is done: folding it would take the row in use away.
  useEffect(() => {
    if (current !== null && useRoadmapStore.getState().phaseOpen[current] === undefined) {
      setPhaseOpen([current], true)
    }
  }, [current, setPhaseOpen])
  // Opening all phases of a long roadmap draws hundreds of rows: deferred, it does not block the window.
  const drawnOpen = useDeferredValue(phaseOpen)
  const isOpen = (phaseId: string): boolean => wanted !== null || (drawnOpen[phaseId] ?? phaseId === current)
  const allOpen = view.phases.every((phase) => isOpen(phase.id))
  const target = useTopicLink(view)
  const found = wanted === null ? '' : plural(wanted.size, { one: '# topic found', other: '# topics found' })
  const setStatus = useCallback((topicId: string, title: string, status: TopicStatus): void => {
    void changeTopicStatus({ topicId, title, status })
  }, [])
  const inFocus = () => {
    const id = focusedRow(rows.current)
    return id === null ? undefined : topicById(view, id)
  }
  const toggleFocused = (status: TopicStatus): void => {
    const topic = inFocus()
    if (topic !== undefined) setStatus(topic.id, topic.title, topic.status === status ? 'pending' : status)
  }
  useShortcuts(t`Roadmap`, [
    { ...spaceKey, run: () => toggleSelected(inFocus()) },
    { keys: '/', label: t`Search the topics`, run: () => search.current?.focus() },
    { keys: 'j', label: t`Next topic`, run: () => walkRows(rows.current, 1) },
    { keys: 'k', label: t`Previous topic`, run: () => walkRows(rows.current, -1) },
    { keys: 'Enter', label: t`Open or close the topic`, run: () => pressFocusedRow(rows.current) },
    { keys: 'd', label: t`Mark as done, or reopen`, run: () => toggleFocused('done') },
    { keys: 's', label: t`Skip, or reopen`, run: () => toggleFocused('skipped') },
  ])
  return (
    <>
      <RoadmapHint />
      <div className={classes.bar}>
        <TextInput
          ref={search}
          type="search"
          className={classes.search ?? ''}
          aria-label={t`Search the topics`}
          placeholder={t`Search the topics ( / )`}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          rightSection={
            query === '' ? null : (
              <CloseButton size="sm" aria-label={t`Clear the search`} onClick={() => setQuery('')} />
            )
          }
          value={query}
          maxLength={200}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setQuery('')
            if (event.key === 'Enter' || event.key === 'ArrowDown') {
              event.preventDefault()
              walkRows(rows.current, 1)
            }
          }}
        />
        {wanted === null ? (
          <Button
            variant="subtle"
            onClick={() =>
              setPhaseOpen(
                view.phases.map((phase) => phase.id),
                !allOpen,
              )
            }
          >
            {allOpen ? t`Fold all phases` : t`Open all phases`}
          </Button>
        ) : (
          <span className={classes.hits}>{found}</span>
        )}
        <VisuallyHidden role="status">{found}</VisuallyHidden>
      </div>
      <div className={classes.columns}>
        <Outline phases={view.phases} current={current} />
        <div ref={rows} className={classes.phases} data-long={topicCounts(view.phases).total > LONG_TOPICS}>
          {target !== null && topicById(view, target) === undefined && (
            <p className={classes.dead} role="status">
              <Trans>The topic this link leads to is not in this roadmap.</Trans>
            </p>
          )}
          {shown.length === 0 && (
            <EmptyState
              title={t`No topic has these words`}
              actions={
                <Button variant="default" onClick={() => setQuery('')}>
                  <Trans>Clear the search</Trans>
                </Button>
              }
            >
              <Trans>The search looks at titles and at what you will learn.</Trans>
            </EmptyState>
          )}
          {shown.map(({ phase, blocks }) => (
            <Phase
              key={phase.id}
              phase={phase}
              blocks={blocks}
              groups={view.optionGroups}
              words={words}
              isOpen={isOpen(phase.id)}
              isCurrent={phase.id === current}
              isFiltered={wanted !== null}
              planId={planId}
              target={target}
              onStatus={setStatus}
            />
          ))}
          {wanted === null && <Archived archived={view.archived} />}
        </div>
      </div>
    </>
  )
}

const RoadmapHint = () => {
  const hasKeys = useFrameStore((store) => loaded(store.frame)?.settings.singleKeys ?? false)
  return (
    <Hint name="roadmap">
      {hasKeys ? (
        <Trans>
          Tick a topic off with the circle before it, or go to it with J and K and press D. Nothing more is
          planned for it then.
        </Trans>
      ) : (
        <Trans>Tick a topic off with the circle before it. Nothing more is planned for it then.</Trans>
      )}
    </Hint>
  )
}
