import { navigate, routeHash, type Screen } from './routes.ts'
import { railScreens } from './screens.ts'
import classes from './shell.module.css'

export type RailProps = { readonly current: Screen | null }

/** The way between screens: a column at the left, a bar at the bottom where it is narrow. */
export const Rail = ({ current }: RailProps) => (
  <nav className={classes.rail} aria-label="Screens">
    <a
      className={classes.brand}
      href={routeHash('today')}
      aria-label="Roadbook, to Today"
      onClick={() => navigate('today')}
    >
      <BrandMark />
      <span className={classes.brandName}>Roadbook</span>
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
  </nav>
)

/** A winding road on a page: the app's mark, drawn in the current colour. */
export const BrandMark = ({ size = 22 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
    <rect x="3.5" y="2.5" width="17" height="19" rx="2.5" stroke="currentColor" strokeWidth="1.6" />
    <path
      d="M8 18.5c0-3.2 8-3.6 8-6.8S8 8.6 8 5.5"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  </svg>
)
