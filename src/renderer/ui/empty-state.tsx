import type { ReactNode } from 'react'
import classes from './state.module.css'

export type EmptyStateProps = {
  readonly title: string
  readonly children?: ReactNode
  readonly icon?: ReactNode
  readonly actions?: ReactNode
  /** 1 when nothing else heads the page. */
  readonly level?: 1 | 2
}

/** Says why there is nothing and what can be done. */
export const EmptyState = ({ title, children, icon, actions, level = 2 }: EmptyStateProps) => (
  <div className={classes.state}>
    {icon !== undefined && (
      <div className={classes.icon} aria-hidden="true">
        {icon}
      </div>
    )}
    {level === 1 ? <h1 className={classes.title}>{title}</h1> : <h2 className={classes.title}>{title}</h2>}
    {children !== undefined && <div className={classes.text}>{children}</div>}
    {actions !== undefined && <div className={classes.actions}>{actions}</div>}
  </div>
)
