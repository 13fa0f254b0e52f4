import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { IconHelp } from '@tabler/icons-react'
import { navigate, routeHash, type Screen } from './routes.ts'
import { railScreens } from './screens.ts'
import classes from './shell.module.css'

export type RailProps = { readonly current: Screen | null }

/** The way between screens: a column at the left, a bar at the bottom where it is narrow. */
export const Rail = ({ current }: RailProps) => (
  <nav className={classes.rail} aria-label={t`Screens`}>
    <a
      className={classes.brand}
      href={routeHash('today')}
      aria-label={t`Roadbook, to Today`}
      onClick={() => navigate('today')}
    >
      <BrandMark />
      <span className={classes.brandName}>
        <Trans>Roadbook</Trans>
      </span>
    </a>
    <ul className={classes.links}>
      {railScreens.map(({ screen, label, icon: ScreenIcon }) => (
        <li key={screen}>
          <a
            className={classes.link}
            href={routeHash(screen)}
            aria-current={screen === current ? 'page' : undefined}
            title={label}
          >
            <ScreenIcon size={20} stroke={1.6} aria-hidden="true" />
            <span className={classes.linkLabel}>{label}</span>
          </a>
        </li>
      ))}
    </ul>
    <a
      className={`${classes.link} ${classes.guide}`}
      href={routeHash('guide')}
      aria-current={current === 'guide' ? 'page' : undefined}
      title={t`Guide`}
    >
      <IconHelp size={20} stroke={1.6} aria-hidden="true" />
      <span className={classes.linkLabel}>
        <Trans>Guide</Trans>
      </span>
    </a>
  </nav>
)

/** A road on a page that leads somewhere: the app's mark, drawn in the current colour. */
export const BrandMark = ({ size = 22 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
    <rect x="3.5" y="2.5" width="17" height="19" rx="2.5" stroke="currentColor" strokeWidth="1.6" />
    <path d="M8.5 18c0-5.5 7-5 7-10" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    <circle cx="15.5" cy="6.5" r="1.6" fill="currentColor" />
  </svg>
)
