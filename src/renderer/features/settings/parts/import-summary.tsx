import { plural, t } from '@lingui/core/macro'
import type { SessionImportPreview } from '#contract/operations/session-import.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Format } from '../../../ui/format.ts'
import type { Load } from '../../../ui/load.ts'
import classes from './import-summary.module.css'

const MINUTE_MS = 60_000

const addedWords = ({ sessions, ms, from, to }: SessionImportPreview, format: Format): string => {
  if (sessions === 0 || from === null || to === null) return t`Nothing to import yet`
  const time = format.duration(Math.floor(ms / MINUTE_MS))
  const days = format.dayRangeWithYear(from, to)
  return plural(sessions, { one: `# session, ${time}, ${days}`, other: `# sessions, ${time}, ${days}` })
}

type Missing = readonly [count: number, words: (count: string) => string]

/** What is not added and why, in few words. */
export const missingWords = (preview: SessionImportPreview, format: Format): string[] => {
  const { known, leftOut, refused, cut } = preview
  const missing: readonly Missing[] = [
    [known, (count) => t`${count} imported before`],
    [leftOut, (count) => t`${count} left out`],
    [refused.overlaps, (count) => t`${count} over sessions that are there`],
    [refused.dayFull, (count) => t`${count} without room in their day`],
    [refused.future, (count) => t`${count} not over yet`],
    [refused.unfit, (count) => t`${count} of no time by the clocks of this zone`],
    [cut, (count) => t`${count} cut to the time that is free`],
  ]
  return missing.flatMap(([count, words]) => (count === 0 ? [] : [words(format.number(count))]))
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
      <p className={classes.added}>{preview === null ? t`Working it out…` : addedWords(preview, format)}</p>
      {preview !== null && <p className={classes.missing}>{missingWords(preview, format).join(' · ')}</p>}
    </div>
  )
}
