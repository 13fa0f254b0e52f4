import type { ReactNode } from 'react'
import classes from './nothing-yet.module.css'

/** Where a chart will be: what it will say, and what brings it. */
export const NothingYet = ({ children }: { readonly children: ReactNode }) => (
  <p className={classes.nothing}>{children}</p>
)
