import type { SessionImportDraft, SessionImportPreview } from '#contract/operations/session-import.ts'
import { dayAt } from '#core/time/zone.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { VisibleText } from '../../../ui/visible-text.tsx'
import classes from './import-lists.module.css'

type Overlap = SessionImportPreview['overlapping'][number]

const OverlapItem = ({ overlap, zone }: { readonly overlap: Overlap; readonly zone: string }) => {
  const format = useFormat()
  const { title, entry, other } = overlap
  const times = ({ startMs, endMs }: Overlap['entry']): string =>
    `${format.instantTime(startMs, zone)}–${format.instantTime(endMs, zone)}`
  return (
    <li>
      <VisibleText text={title === '' ? 'Without a name' : title} />,{' '}
      {format.dayWithWeekday(dayAt({ instantMs: entry.startMs, zone, dayStartMinute: 0 }))}, {times(entry)}:
      over {other.name === '' ? 'a session without a topic' : <VisibleText text={`“${other.name}”`} />},{' '}
      {times(other)}
    </li>
  )
}

/** What is not imported because its time is taken; the first of them by name. */
export const OverlapList = ({
  preview,
  zone,
}: {
  readonly preview: SessionImportPreview | undefined
  readonly zone: string
}) => {
  const format = useFormat()
  const total = preview?.refused.overlaps ?? 0
  if (preview === undefined || total === 0) return null
  const more = total - preview.overlapping.length
  return (
    <Disclosure
      className={classes.root}
      summary={`${format.count(total, 'entry lies', 'entries lie')} over sessions that are there`}
    >
      <ul className={classes.list}>
        {preview.overlapping.map((overlap) => (
          <OverlapItem key={`${overlap.entry.startMs} ${overlap.title}`} overlap={overlap} zone={zone} />
        ))}
      </ul>
      {more > 0 && <p className={classes.more}>and {format.number(more)} more</p>}
    </Disclosure>
  )
}

/** What could not be read, with the line and the reason. */
export const UnreadableList = ({ draft }: { readonly draft: SessionImportDraft }) => {
  const format = useFormat()
  const { unreadable, unreadableCount } = draft
  if (unreadableCount === 0) return null
  const more = unreadableCount - unreadable.length
  return (
    <Disclosure
      className={classes.root}
      summary={`${format.count(unreadableCount, 'entry', 'entries')} could not be read`}
    >
      <ul className={classes.list}>
        {unreadable.map(({ line, reason }) => (
          <li key={`${line} ${reason}`}>
            Line {format.number(line)}: {reason}
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.more}>and {format.number(more)} more</p>}
    </Disclosure>
  )
}
