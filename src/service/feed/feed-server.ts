/**
 * Serves the plan to calendar programs on this computer: one address that cannot be guessed, to be read and nothing else.
 * It shares nothing with the host that serves the app, so that who has this address has the plan and no more.
 */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http'
import { sameSecret } from '../secrets.ts'
import { securityHeaders } from '../web-security.ts'

export type FeedServerOptions = {
  readonly port: number
  /** "/calendar/….ics" */
  readonly path: string
  /** The calendar as it is now. */
  readonly text: () => string
  readonly onError: (error: unknown) => void
}

export type FeedServer = {
  readonly close: () => void
}

const MOST_CONNECTIONS = 16

type Refusal = { readonly status: number; readonly message: string }

/** Pages of other sites reach this address, too, under names of their own. */
const checkHost = ({ host }: IncomingHttpHeaders, port: number): Refusal | null =>
  host === `127.0.0.1:${port}` || host === `localhost:${port}`
    ? null
    : { status: 421, message: 'Roadbook answers only to this computer.' }

/** Calendar programs are no pages: what a page sends along tells it. */
const checkSender = (headers: IncomingHttpHeaders): Refusal | null => {
  const site = headers['sec-fetch-site']
  const isPage = headers.origin !== undefined || site === 'cross-site' || site === 'same-site'
  return isPage ? { status: 403, message: 'Pages may not read this.' } : null
}

const checkMethod = (method: string | undefined): Refusal | null =>
  method === 'GET' || method === 'HEAD' ? null : { status: 405, message: 'This can only be read.' }

const checkPath = (url: string | undefined, path: string): Refusal | null =>
  sameSecret(url ?? '', path) ? null : { status: 404, message: 'There is no such calendar.' }

const refuse = (response: ServerResponse, { status, message }: Refusal): void => {
  const allow = status === 405 ? { Allow: 'GET, HEAD' } : {}
  response.writeHead(status, {
    ...securityHeaders,
    ...allow,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(message)
}

/** Whether a reader has this already: it names what it has, or anything. */
const isKnown = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => {
    const name = one.trim().replace(/^W\//, '')
    return name === tag || name === '*'
  })

const answer = (
  request: IncomingMessage,
  response: ServerResponse,
  { port, path, text }: FeedServerOptions,
): void => {
  const { headers, method, url } = request
  const refusal =
    checkHost(headers, port) ?? checkSender(headers) ?? checkMethod(method) ?? checkPath(url, path)
  if (refusal !== null) return refuse(response, refusal)
  const body = Buffer.from(text(), 'utf8')
  const tag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const common = { ...securityHeaders, ETag: tag, 'Cache-Control': 'no-cache' }
  if (isKnown(headers['if-none-match'], tag)) {
    response.writeHead(304, common)
    response.end()
    return
  }
  response.writeHead(200, {
    ...common,
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Length': body.length,
  })
  response.end(method === 'HEAD' ? undefined : body)
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    // Never another address: nothing outside this computer may reach it.
    server.listen({ host: '127.0.0.1', port }, () => {
      server.removeListener('error', reject)
      resolve()
    })
  })

/** Rejects when the port is taken. It keeps no process alive. */
export const startFeedServer = async (options: FeedServerOptions): Promise<FeedServer> => {
  const server = createServer(
    {
      headersTimeout: 5000,
      requestTimeout: 10_000,
      keepAliveTimeout: 5000,
      connectionsCheckingInterval: 1000,
    },
    (request, response) => {
      try {
        answer(request, response, options)
      } catch (error) {
        options.onError(error)
        refuse(response, {
          status: 500,
          message: 'The calendar could not be written. Roadbook’s log tells more.',
        })
      }
    },
  )
  server.maxConnections = MOST_CONNECTIONS
  server.unref()
  await listen(server, options.port)
  server.on('error', options.onError)
  return {
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
