import type { ReactNode } from 'react'
import { VisuallyHidden } from '@mantine/core'
import classes from './setting-row.module.css'

export type SettingRowProps = {
  readonly label: string
  readonly hint?: ReactNode
  /** Id of the control, so that the label belongs to it; without one the control names itself. */
  readonly htmlFor?: string
  readonly children: ReactNode
}

/** What a setting is on the left, its control on the right; below each other where it is narrow. */
export const SettingRow = ({ label, hint, htmlFor, children }: SettingRowProps) => (
  <div className={classes.row}>
    <div className={classes.words}>
      {htmlFor === undefined ? (
        <p className={classes.label}>{label}</p>
      ) : (
        <label className={classes.label} htmlFor={htmlFor}>
          {label}
        </label>
      )}
      {hint !== undefined && <p className={classes.hint}>{hint}</p>}
    </div>
    <div className={classes.control}>{children}</div>
  </div>
)

/** The section's name, for screen readers and the outline; the tab above shows it to the eye. */
export const SectionHeading = ({ children }: { readonly children: ReactNode }) => (
  <VisuallyHidden component="h2">{children}</VisuallyHidden>
)
