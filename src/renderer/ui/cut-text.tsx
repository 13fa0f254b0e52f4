import type { ReactNode } from 'react'
import classes from './cut-text.module.css'

/** Words on a button or in a row that may hold a long title: what does not fit ends in dots, not within a letter. */
export const CutText = ({ children }: { readonly children: ReactNode }) => (
  <span className={classes.text}>{children}</span>
)
