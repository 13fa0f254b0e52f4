import { useId, type ReactNode } from 'react'
import type { PlanNotice } from '#contract/operations/plan.ts'
import classes from './notices.module.css'

export type NoticesProps = {
  readonly title: string
  readonly notices: readonly PlanNotice[]
  /** Before the title, to set it off. */
  readonly icon?: ReactNode
}

/** Sentences of the planner under a heading. */
export const Notices = ({ title, notices, icon }: NoticesProps) => {
  const id = useId()
  return (
    <section className={classes.notices} aria-labelledby={id} data-strong={icon !== undefined}>
      <h3 id={id} className={classes.title}>
        {icon}
        {title}
      </h3>
      <ul className={classes.list}>
        {notices.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </ul>
    </section>
  )
}
