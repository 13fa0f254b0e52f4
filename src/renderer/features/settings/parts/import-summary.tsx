import type { SessionImportPreview } from '#contract/operations/session-import.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Format } from '../../../ui/format.ts'
import type { Load } from '../../../ui/load.ts'
import classes from './import-summary.module.css'

const MINUTE_MS = 60_000

const addedWords = ({ sessions, ms, from, to }: SessionImportPreview, format: Format): string =>
  sessions === 0 || from === null || to === null
    ? 'Nothing to import yet'
    : `${format.count(sessions, 'session')}, ${format.duration(Math.floor(ms / MINUTE_MS))}, ${format.dayRangeWithYear(from, to)}`

/** What is not added and why, in few words. */
export const missingWords = (preview: SessionImportPreview, format: Format): string[] => {
  const { known, leftOut, refused, cut } = preview
  return (
    [
      [known, 'imported before'],
      [leftOut, 'left out'],
      [refused.overlaps, 'over sessions that are there'],
      [refused.dayFull, 'without room in their day'],
      [refused.future, 'not over yet'],
      [refused.unfit, 'of no time by the clocks of this zone'],
      [cut, 'cut to the time that is free'],
    ] as const
  ).flatMap(([number, words]) => (number === 0 ? [] : [`${format.number(number)} ${words}`]))
}

/** What importing would do, said again whenever a choice changes it. */
export const ImportSummary = ({ load }: { readonly load: Load<SessionImportPreview> }) => {
  const format = useFormat()
  if (load.state === 'failed') {
    return (
      <p className={classes.failed} role="alert">
        {load.error.message}
      </p>
    )
  }
  const preview = load.state === 'ready' ? load.value : null
  return (
    <div role="status" className={classes.root}>
      <p className={classes.added}>{preview === null ? 'Working it out…' : addedWords(preview, format)}</p>
      {preview !== null && <p className={classes.missing}>{missingWords(preview, format).join(' · ')}</p>}
    </div>
  )
}
