import type { ReactNode } from 'react'
import type { StudyKind } from '#core/planning/model.ts'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { VisibleText } from '../../../ui/visible-text.tsx'
import classes from './heading.module.css'

export type HeadingProps = {
  /** What the timer does, above the title. */
  readonly mood: string
  readonly title: string
  /** Where the topic stands in the roadmap. */
  readonly place?: string | null
  readonly kind?: StudyKind | null
  /** What can be done about the topic. */
  readonly children?: ReactNode
}

/** What the timer is about. */
export const Heading = ({ mood, title, place = null, kind = null, children }: HeadingProps) => (
  <div className={classes.heading}>
    <p className={classes.mood}>{mood}</p>
    <h1 className={classes.title} tabIndex={-1} data-page-heading title={title}>
      <VisibleText text={title} />
    </h1>
    {(place !== null || kind !== null || children !== undefined) && (
      <div className={classes.facts}>
        {kind !== null && <KindMark kind={kind} />}
        {place !== null && <span className={classes.place}>{place}</span>}
        {children}
      </div>
    )}
  </div>
)
