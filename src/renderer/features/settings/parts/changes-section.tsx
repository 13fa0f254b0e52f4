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

const useListKeys = (list: RefObject<HTMLElement | null>): void =>
  useShortcuts('Changes', [
    { keys: 'j', label: 'Next change', run: () => walkRows(list.current, 1), repeats: true },
    { keys: 'k', label: 'Previous change', run: () => walkRows(list.current, -1), repeats: true },
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
  const mod = modKey(navigator.platform)
  return (
    <section ref={list}>
      <SectionHeading>Changes</SectionHeading>
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
                What you did last, up to 50 changes.{' '}
                <span className={classes.keys}>
                  <kbd className={classes.key}>{mod}</kbd> <kbd className={classes.key}>Z</kbd>
                </span>{' '}
                takes back the latest wherever you are; here you can take back any, as long as nothing after
                it builds on it.
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
  <EmptyState title="Nothing to take back yet" icon={<IconArrowBackUp size={36} stroke={1.4} />}>
    What you change in your plan, topics, sessions and roadmaps is listed here from now on, so that you can
    undo it.
  </EmptyState>
)
