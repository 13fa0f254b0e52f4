import type { ReactNode } from 'react'
import classes from './form-section.module.css'

export type FormSectionProps = {
  readonly title: string
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** A question of the form with its answers, held together for screen readers, too. */
export const FormSection = ({ title, hint, children }: FormSectionProps) => (
  <fieldset className={classes.section}>
    <legend className={classes.title}>{title}</legend>
    {hint !== undefined && <p className={classes.hint}>{hint}</p>}
    {children}
  </fieldset>
)
