/** What the app of this run's browser tests runs on. */
export type HostKind = 'loopback' | 'stand-in' | 'electron'

let kind: HostKind = 'loopback'

/** One for each worker of Playwright: a worker belongs to one project. */
export const setHostKind = (next: HostKind): void => {
  kind = next
}

export const hostKind = (): HostKind => kind
