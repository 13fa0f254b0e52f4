import { Suspense, type ReactNode } from 'react'
import { lazyPart } from '../lazy-view.ts'
import classes from './sample-window.module.css'

// Hardly anyone needs it: loaded once there is sample data to tell of.
const Bar = lazyPart(async () => (await import('./sample-bar.tsx')).SampleBar)

export type UnderSampleBarProps = { readonly isSample: boolean; readonly children: ReactNode }

/** The whole window; with sample data in it, below a bar that says so. Going over to the other draws everything anew. */
export const UnderSampleBar = ({ isSample, children }: UnderSampleBarProps) =>
  isSample ? (
    <div className={classes.window}>
      <Suspense fallback={null}>
        <Bar />
      </Suspense>
      {children}
    </div>
  ) : (
    children
  )
