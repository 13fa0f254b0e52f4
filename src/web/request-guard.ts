import type { IncomingHttpHeaders } from 'node:http'
import { sameSecret } from '#service/secrets.ts'

/** Why a request is turned away, and with which status. */
export type Refusal = { readonly status: number; readonly message: string }

const refusal = (status: number, message: string): Refusal => ({ status, message })

/**
 * The first check, before routing: a page that reaches us under another name (DNS rebinding) sends that name as
 * Host.
 */
export const checkHost = (headers: IncomingHttpHeaders, port: number): Refusal | null =>
  headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`
    ? null
    : refusal(421, 'Roadbook answers only to this computer.')

const isOwnSite = (headers: IncomingHttpHeaders): boolean => {
  const site = headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none'
}

/** Other pages may link here, but neither embed nor read what they find. */
export const checkPageRequest = (headers: IncomingHttpHeaders): Refusal | null => {
  const isNavigation = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
  return isOwnSite(headers) || isNavigation ? null : refusal(403, 'Only Roadbook may load this.')
}

/**
 * Calls come from our own page only. Browsers send Origin with every POST, so there it must be present and ours;
 * with a same-origin GET they send none.
 */
export const checkOrigin = (headers: IncomingHttpHeaders, method: string): Refusal | null => {
  const { origin } = headers
  const isOurs = origin === undefined ? method === 'GET' : origin === `http://${headers.host}`
  return isOurs && isOwnSite(headers) ? null : refusal(403, 'Only Roadbook may call this.')
}

/** JSON only: forms and plain text are what other pages can send without asking. */
export const checkContentType = (headers: IncomingHttpHeaders): Refusal | null =>
  /^application\/json(?:;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '')
    ? null
    : refusal(415, 'Send JSON.')

export const checkToken = (headers: IncomingHttpHeaders, token: string): Refusal | null => {
  const given = /^Bearer (?<token>[\w-]{1,100})$/.exec(headers.authorization ?? '')?.groups?.['token']
  return given !== undefined && sameSecret(given, token)
    ? null
    : refusal(401, 'This link is no longer valid. Use the link of the running Roadbook.')
}
