import { plural } from '@lingui/core/macro'
import { IconArrowRight } from '@tabler/icons-react'
import type { BuiltInRoadmap } from '#contract/operations/roadmap.ts'
import type { Range } from '#core/roadmap/model.ts'
import type { Format } from '../../../ui/format.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import classes from './built-in-card.module.css'

export type BuiltInCardProps = { readonly roadmap: BuiltInRoadmap; readonly onChoose: () => void }

const hoursADay = (range: Range, format: Pick<Format, 'range'>): string => {
  const hours = format.range(range)
  return plural(range.max, { one: `${hours} hour a day`, other: `${hours} hours a day` })
}

/** A roadmap that comes with the app: what it teaches and what it asks for. */
export const BuiltInCard = ({ roadmap, onChoose }: BuiltInCardProps) => {
  const format = useFormat()
  const facts = [
    roadmap.total === null ? null : format.estimate(roadmap.total),
    roadmap.hoursPerDay === null ? null : hoursADay(roadmap.hoursPerDay, format),
    plural(roadmap.phases, { one: '# phase', other: '# phases' }),
    plural(roadmap.topics, { one: '# topic', other: '# topics' }),
  ].filter((fact) => fact !== null)
  return (
    <button type="button" className={classes.card} onClick={onChoose}>
      <span className={classes.title}>{roadmap.title}</span>
      <span className={classes.summary}>{roadmap.summary}</span>
      <span className={classes.facts}>
        <span>{facts.join(' · ')}</span>
        <IconArrowRight size={18} stroke={1.75} className={classes.arrow} aria-hidden="true" />
      </span>
    </button>
  )
}
