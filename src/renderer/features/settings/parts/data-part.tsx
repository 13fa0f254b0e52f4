import type { ReactNode } from 'react'
import classes from './data-part.module.css'

export type DataPartProps = {
  /** Names the part in the page's address as well. */
  readonly id: string
  readonly title: string
  readonly lead?: ReactNode
  readonly children: ReactNode
}

/** One of the things that can be done with the data, under its own heading. */
export const DataPart = ({ id, title, lead, children }: DataPartProps) => (
  <section className={classes.part} aria-labelledby={`data-${id}`}>
    <h3 id={`data-${id}`} className={classes.heading}>
      {title}
    </h3>
    {lead !== undefined && <p className={classes.lead}>{lead}</p>}
    {children}
  </section>
)
