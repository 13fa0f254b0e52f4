import type { ReactNode } from 'react'
import type { AppInfo } from '#contract/operations/app.ts'
import { lazyPart } from '../lazy-view.ts'
import classes from './sample-window.module.css'

// Hardly anyone needs it: loaded once there is sample data to tell of.
const Bar = lazyPart(async () => (await import('./sample-bar.tsx')).SampleBar)

export type UnderSampleBarProps = { readonly info: AppInfo; readonly children: ReactNode }

/** The whole window; with sample data in it, below a bar that says so. Going over to the other draws everything anew. */
export const UnderSampleBar = ({ info, children }: UnderSampleBarProps) =>
  info.isSample ? (
    <div className={classes.window}>
      <Bar ownDataWaits={info.ownDataWaits} />
      {children}
    </div>
  ) : (
    children
  )
