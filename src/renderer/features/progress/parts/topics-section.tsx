import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect, useId, useRef } from 'react'
import { ActionIcon, Button, Select } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconDownload } from '@tabler/icons-react'
import type { ChangedArea } from '#contract/events.ts'
import type { ProgressView } from '#contract/operations/progress.ts'
import { TOPIC_SORTS } from '#core/progress/topic-sorts.ts'
import { useRefetch } from '../../../app/use-refetch.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { LoadView } from '../../../ui/load-view.tsx'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import { showFailure } from '../../../ui/toast.tsx'
import { saveTable } from '../export/save-chart.ts'
import { useProgressStore } from '../store.ts'
import { readAllTopics, useTopicsStore } from '../topics-store.ts'
import { phaseTitleOf, scopeLine } from '../words/scope-words.ts'
import { sortLabels, topicsCsv, topicsSummary } from '../words/topic-words.ts'
import { NothingYet } from './nothing-yet.tsx'
import sectionClasses from './section.module.css'
import { TopicsTable } from './topics-table.tsx'
import classes from './topics-section.module.css'

const AREAS: readonly ChangedArea[] = ['plan', 'progress', 'roadmaps', 'sessions', 'settings']
const TITLE = t`Topics`

/** Every topic: what was estimated and what it took. */
export const TopicsSection = ({ view }: { readonly view: ProgressView }) => {
  const format = useFormat()
  const id = useId()
  const choice = useProgressStore((store) => store.shownChoice)
  const read = useTopicsStore((store) => store.read)
  const refetch = useTopicsStore((store) => store.refetch)
  const showPhase = useTopicsStore((store) => store.showPhase)
  useRefetch(AREAS, refetch)
  useEffect(() => void showPhase(view.phaseId), [showPhase, view.phaseId])
  const scope = scopeLine(view.bounds, phaseTitleOf(view), format)
  const save = async (): Promise<void> => {
    const answer = await readAllTopics()
    if (answer.ok) saveTable({ title: TITLE, scope }, topicsCsv(answer.value))
    else showFailure(t`The table was not saved`, answer.error)
  }
  return (
    <section className={sectionClasses.section} aria-labelledby={`${id}-title`} data-chart="topics">
      <div className={sectionClasses.head}>
        <h2 id={`${id}-title`} className={sectionClasses.title}>
          {TITLE}
        </h2>
        <div className={classes.actions}>
          <SortChoice />
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            className={sectionClasses.action ?? ''}
            aria-label={t`Save: Topics (CSV)`}
            leftSection={<IconDownload size={15} stroke={1.75} aria-hidden="true" />}
            onClick={() => void save()}
          >
            <span className={sectionClasses.word}>
              <Trans>Save</Trans>
            </span>
          </Button>
        </div>
      </div>
      <p className={sectionClasses.summary}>{topicsSummary(view, choice, format)}</p>
      <LoadView
        load={read}
        onRetry={() => void refetch()}
        skeleton={<RowsSkeleton rows={6} height={36} label={t`Loading the topics`} />}
      >
        {({ topics, total }) =>
          topics.length === 0 ? (
            <NothingYet>
              <Trans>No topic of this phase counts: what is skipped or left out is not in here.</Trans>
            </NothingYet>
          ) : (
            <>
              <TopicsTable topics={topics} labelledBy={`${id}-title`} />
              {total > topics.length && <More shown={topics.length} total={total} />}
            </>
          )
        }
      </LoadView>
    </section>
  )
}

const SortChoice = () => {
  const sort = useTopicsStore((store) => store.sort)
  const descending = useTopicsStore((store) => store.descending)
  const sortBy = useTopicsStore((store) => store.sortBy)
  const DirectionIcon = descending ? IconArrowDown : IconArrowUp
  return (
    <div className={classes.sort}>
      <Select
        size="xs"
        aria-label={t`Sorted by`}
        data={TOPIC_SORTS.map((value) => ({ value, label: sortLabels[value] }))}
        value={sort}
        allowDeselect={false}
        onChange={(value) => {
          if (value !== null && value !== sort) void sortBy(value)
        }}
      />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={descending ? t`Descending: turn round` : t`Ascending: turn round`}
        onClick={() => void sortBy(sort)}
      >
        <DirectionIcon size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}

/** Once more rows are there, the focus is at the first of them: the button may be gone. */
const More = ({ shown, total }: { readonly shown: number; readonly total: number }) => {
  const shownWords = useFormat().number(shown)
  const button = useRef<HTMLButtonElement>(null)
  const showMore = useTopicsStore((store) => store.showMore)
  const show = async (): Promise<void> => {
    const section = button.current?.closest('section')
    await showMore()
    requestAnimationFrame(() => section?.querySelectorAll<HTMLElement>('tbody th > a')[shown]?.focus())
  }
  return (
    <div className={classes.more}>
      <Button ref={button} variant="default" onClick={() => void show()}>
        <Trans>Show more</Trans>
      </Button>
      <span>{plural(total, { one: `${shownWords} of # topic`, other: `${shownWords} of # topics` })}</span>
    </div>
  )
}
