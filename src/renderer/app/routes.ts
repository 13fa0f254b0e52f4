import { useSyncExternalStore } from 'react'

/**
 * The screens there are. `focus` is the timer, `setup` is the first run, and later the way to another roadmap; `guide` says how
 * it all works; `timer-window` is what the small window of the desktop shows.
 */
export const screens = [
  'today',
  'week',
  'roadmap',
  'progress',
  'focus',
  'sessions',
  'settings',
  'setup',
  'guide',
  'timer-window',
] as const
export type Screen = (typeof screens)[number]

/** `#/roadmap/topic/<id>` is screen "roadmap" with path ["topic", "<id>"]. Null screen: nothing was asked for. */
export type Route = { readonly screen: Screen | null; readonly path: readonly string[] }

const isScreen = (text: string): text is Screen => screens.some((screen) => screen === text)

/** Reads a location hash; what is not a screen counts as nothing asked for. */
export const parseRoute = (hash: string): Route => {
  const [first = '', ...rest] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decodePart)
  return isScreen(first) ? { screen: first, path: rest } : { screen: null, path: [] }
}

/** A malformed escape in a hand-typed link is shown as it is. */
const decodePart = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export const routeHash = (screen: Screen, ...path: readonly string[]): string =>
  `#/${[screen, ...path.map(encodeURIComponent)].join('/')}`

/** Goes to a screen; it enters the browser history. */
export const navigate = (screen: Screen, ...path: readonly string[]): void => {
  window.location.hash = routeHash(screen, ...path)
}

/** Sets the screen without a history entry, for redirects. */
export const redirect = (screen: Screen): void => {
  history.replaceState(null, '', routeHash(screen))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** Goes to a screen where the address still names none: it may have been given one since that was looked at. */
export const redirectFromNowhere = (screen: Screen): void => {
  if (parseRoute(window.location.hash).screen === null) redirect(screen)
}

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

let lastHash = ''
let lastRoute: Route = { screen: null, path: [] }

/** The same object as long as the hash is the same, as useSyncExternalStore wants it. */
const currentRoute = (): Route => {
  if (window.location.hash !== lastHash) {
    lastHash = window.location.hash
    lastRoute = parseRoute(lastHash)
  }
  return lastRoute
}

/** Where the learner is. */
export const useRoute = (): Route => useSyncExternalStore(subscribe, currentRoute)
