import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
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
  const name = <VisibleText text={title === '' ? t`Without a name` : title} />
  const day = format.dayWithWeekday(dayAt({ instantMs: entry.startMs, zone, dayStartMinute: 0 }))
  const [entryTimes, otherTimes] = [times(entry), times(other)]
  const otherName = <VisibleText text={other.name} />
  return (
    <li>
      {other.name === '' ? (
        <Trans>
          {name}, {day}, {entryTimes}: over a session without a topic, {otherTimes}
        </Trans>
      ) : (
        <Trans>
          {name}, {day}, {entryTimes}: over “{otherName}”, {otherTimes}
        </Trans>
      )}
    </li>
  )
}

const More = ({ more }: { readonly more: number }) =>
  more > 0 && <p className={classes.more}>{plural(more, { one: 'and # more', other: 'and # more' })}</p>

/** What is not imported because its time is taken; the first of them by name. */
export const OverlapList = ({
  preview,
  zone,
}: {
  readonly preview: SessionImportPreview | undefined
  readonly zone: string
}) => {
  const total = preview?.refused.overlaps ?? 0
  if (preview === undefined || total === 0) return null
  const more = total - preview.overlapping.length
  return (
    <Disclosure
      className={classes.root}
      summary={plural(total, {
        one: '# entry lies over sessions that are there',
        other: '# entries lie over sessions that are there',
      })}
    >
      <ul className={classes.list}>
        {preview.overlapping.map((overlap) => (
          <OverlapItem key={`${overlap.entry.startMs} ${overlap.title}`} overlap={overlap} zone={zone} />
        ))}
      </ul>
      <More more={more} />
    </Disclosure>
  )
}

const UnreadableItem = ({ line, reason }: { readonly line: string; readonly reason: string }) => (
  <li>
    <Trans>
      Line {line}: {reason}
    </Trans>
  </li>
)

/** What could not be read, with the line and the reason. */
export const UnreadableList = ({ draft }: { readonly draft: SessionImportDraft }) => {
  const format = useFormat()
  const { unreadable, unreadableCount } = draft
  if (unreadableCount === 0) return null
  const more = unreadableCount - unreadable.length
  return (
    <Disclosure
      className={classes.root}
      summary={plural(unreadableCount, {
        one: '# entry could not be read',
        other: '# entries could not be read',
      })}
    >
      <ul className={classes.list}>
        {unreadable.map(({ line, reason }) => (
          <UnreadableItem key={`${line} ${reason}`} line={format.number(line)} reason={reason} />
        ))}
      </ul>
      <More more={more} />
    </Disclosure>
  )
}
