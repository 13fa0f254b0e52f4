import type { WebRequest } from 'electron'
import type { IsOwnUrl } from './page-origin.ts'

export type NetworkGuardOptions = {
  readonly webRequest: Pick<WebRequest, 'onBeforeRequest'>
  readonly isOwnUrl: IsOwnUrl
  /** Told of every request that was stopped. */
  readonly log: (line: string) => void
  readonly isPackaged: boolean
}

/** Pictures made by the page itself; they never leave the process. */
const isInPage = (url: string): boolean => url.startsWith('data:') || url.startsWith('blob:')

/** The developer tools load their own pages; they exist only in development. */
const isDevelopmentUrl = (url: string, isOwnUrl: IsOwnUrl): boolean =>
  url.startsWith('devtools:') || (url.startsWith('ws:') && isOwnUrl(url.replace(/^ws:/, 'http:')))

/** Whether the app may load this address at all. */
export const isAllowedRequest = (
  url: string,
  { isOwnUrl, isPackaged }: Pick<NetworkGuardOptions, 'isOwnUrl' | 'isPackaged'>,
): boolean => isOwnUrl(url) || isInPage(url) || (!isPackaged && isDevelopmentUrl(url, isOwnUrl))

/** Where releases are published, and where their files lie. */
const updateHosts = new Set([
  'github.com',
  'objects.githubusercontent.com',
  'release-assets.githubusercontent.com',
])

/** Whether an update may be asked for at this address. */
export const isUpdateUrl = (url: string): boolean => {
  try {
    const { protocol, hostname, username, password } = new URL(url)
    return protocol === 'https:' && updateHosts.has(hostname) && username === '' && password === ''
  } catch {
    return false
  }
}

/** The one session that may use a network, and only for updates. */
export const guardUpdates = (
  webRequest: Pick<WebRequest, 'onBeforeRequest'>,
  log: (line: string) => void,
): void => {
  webRequest.onBeforeRequest(({ url }, answer) => {
    const allowed = isUpdateUrl(url)
    if (!allowed) log(`stopped a request to ${url.slice(0, 200)}`)
    answer({ cancel: !allowed })
  })
}

/** Roadbook needs no network: whatever asks for one is stopped and written down. */
export const guardNetwork = (options: NetworkGuardOptions): void => {
  options.webRequest.onBeforeRequest((details, answer) => {
    const allowed = isAllowedRequest(details.url, options)
    if (!allowed) options.log(`stopped a request to ${details.url.slice(0, 200)}`)
    answer({ cancel: !allowed })
  })
}
