import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useRef, type RefObject } from 'react'
import type { ChangedArea } from '#contract/events.ts'
import { dayAt } from '#core/time/zone.ts'
import { modKey } from '../../../app/screens.ts'
import { useShortcuts } from '../../../app/shortcuts.ts'
import { useRefetch } from '../../../app/use-refetch.ts'
import { useReread } from '../../../app/use-reread.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { LoadView } from '../../../ui/load-view.tsx'
import { walkRows } from '../../../ui/row-walk.ts'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import { changeDayWords, changesByDay } from '../change-days.ts'
import { readChanges, useChangesStore } from '../changes-store.ts'
import { ChangeRow } from './change-row.tsx'
import { SectionHeading } from './setting-row.tsx'
import classes from './changes-section.module.css'

/** Whatever is changed is in the list, but settings. */
const AREAS: readonly ChangedArea[] = ['plan', 'progress', 'roadmaps', 'sessions']

/** With Ctrl or Cmd. */
const UNDO_KEY = 'Z'

const useListKeys = (list: RefObject<HTMLElement | null>): void =>
  useShortcuts(t`Changes`, [
    { keys: 'j', label: t`Next change`, run: () => walkRows(list.current, 1), repeats: true },
    { keys: 'k', label: t`Previous change`, run: () => walkRows(list.current, -1), repeats: true },
  ])

/** The last fifty changes by day, to take back and to do again. */
export const ChangesSection = ({ zone }: { readonly zone: string }) => {
  const changes = useChangesStore((store) => store.changes)
  const readMs = useChangesStore((store) => store.readMs)
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  useRefetch(AREAS, readChanges)
  useReread(readChanges)
  useListKeys(list)
  const today = dayAt({ instantMs: readMs, zone, dayStartMinute: 0 })
  const undoKeys = (
    <span className={classes.keys}>
      <kbd className={classes.key}>{modKey(navigator.platform)}</kbd>{' '}
      <kbd className={classes.key}>{UNDO_KEY}</kbd>
    </span>
  )
  return (
    <section ref={list}>
      <SectionHeading>
        <Trans>Changes</Trans>
      </SectionHeading>
      <LoadView
        load={changes}
        onRetry={() => void readChanges()}
        skeleton={<RowsSkeleton rows={6} height={44} />}
      >
        {(all) =>
          all.length === 0 ? (
            <NoChanges />
          ) : (
            <>
              <p className={classes.lead}>
                <Trans>
                  What you did last, up to 50 changes. {undoKeys} takes back the latest wherever you are; here
                  you can take back any, as long as nothing after it builds on it.
                </Trans>
              </p>
              {changesByDay(all, zone).map(({ day, changes: ofDay }) => (
                <section key={day} className={classes.day} aria-labelledby={`changes-${day}`}>
                  <h3 id={`changes-${day}`} className={classes.heading}>
                    {changeDayWords(day, today, format)}
                  </h3>
                  <ul className={classes.list}>
                    {ofDay.map((change) => (
                      <ChangeRow key={change.id} change={change} zone={zone} />
                    ))}
                  </ul>
                </section>
              ))}
            </>
          )
        }
      </LoadView>
    </section>
  )
}

const NoChanges = () => (
  <EmptyState title={t`Nothing to take back yet`} icon={<IconArrowBackUp size={36} stroke={1.4} />}>
    <Trans>
      What you change in your plan, topics, sessions and roadmaps is listed here from now on, so that you can
      undo it.
    </Trans>
  </EmptyState>
)
