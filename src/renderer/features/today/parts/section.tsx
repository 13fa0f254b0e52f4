import { useId, type ReactNode } from 'react'
import classes from './section.module.css'

export type SectionProps = {
  readonly title: string
  /** A short figure on the heading's right. */
  readonly aside?: string
  readonly children: ReactNode
}

/** A headed part of the screen. */
export const Section = ({ title, aside, children }: SectionProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
      </div>
      {children}
    </section>
  )
}
