import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { IconSearch } from '@tabler/icons-react'
import type { Frame } from './frame-store.ts'
import { openPalette, PaletteOnDemand } from './palette-on-demand.tsx'
import { Rail } from './rail.tsx'
import type { Screen } from './routes.ts'
import { modKey } from './screens.ts'
import { TimerBar } from './timer/timer-bar.tsx'
import classes from './shell.module.css'

export type ShellProps = {
  readonly frame: Frame
  readonly current: Screen | null
  readonly children: ReactNode
  /** Below all of it, as high as it is. */
  readonly below: ReactNode
}

/** Rail, header and the screen. */
export const Shell = ({ frame, current, children, below }: ShellProps) => (
  <div className={classes.frame}>
    <div className={classes.shell}>
      <a
        className={classes.skip}
        href="#main"
        onClick={(event) => {
          // The hash is the route; the jump is made by hand.
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}
      >
        <Trans>Skip to content</Trans>
      </a>
      <Rail current={current} />
      <header className={classes.header}>
        <p className={classes.roadmap} title={frame.plan?.roadmapTitle}>
          {frame.plan?.roadmapTitle}
        </p>
        <TimerBar current={current} />
        <button type="button" className={classes.search} onClick={openPalette} aria-haspopup="dialog">
          <IconSearch size={16} stroke={1.75} aria-hidden="true" />
          <span className={classes.searchLabel}>
            <Trans>Go to…</Trans>
          </span>
          <kbd className={classes.key}>{`${modKey(navigator.platform)} K`}</kbd>
        </button>
      </header>
      <main id="main" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      <PaletteOnDemand plan={frame.plan} running={frame.running} />
    </div>
    {below}
  </div>
)
