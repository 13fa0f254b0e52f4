import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type PageFiles, findPageFile, readPageFiles } from '#service/page-files.ts'
import { newSecret } from '#service/secrets.ts'
import type { Service } from '#service/service.ts'
import { tooMuch } from '#service/words/too-much.ts'
import { securityHeaders } from '#service/web-security.ts'
import { EventStreams } from './event-streams.ts'
import { LaunchCodes } from './launch-codes.ts'
import { readJsonBody } from './request-body.ts'
import {
  type Refusal,
  checkContentType,
  checkHost,
  checkOrigin,
  checkPageRequest,
  checkToken,
} from './request-guard.ts'

const mebibyte = 1_048_576
const maxBodyBytes = mebibyte
/** Files are larger than other calls: documents, calendars, and exports of other programs. */
const maxFileBytes: ReadonlyMap<unknown, number> = new Map([
  ['draft.read', 10 * mebibyte],
  ['busy.read', 10 * mebibyte],
  ['session-import.read', 64 * mebibyte],
])
const maxAnyBytes = Math.max(...maxFileBytes.values())

const apiHeaders = {
  ...securityHeaders,
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
}

/** What the host needs of the service. */
type ServedService = Pick<Service, 'dispatch' | 'subscribe'>

export type WebHostOptions = {
  readonly service: ServedService
  /** The built pages: out/renderer. */
  readonly rendererFolder: string
  /** 0, the default, takes any free port. */
  readonly port?: number
  /** UTC ms; injected in tests. */
  readonly clock?: () => number
  /** How often open streams are told that the host is there; shorter in tests whose clocks run fast. */
  readonly heartbeatMs?: number
}

export type WebHost = {
  /** "http://127.0.0.1:PORT" */
  readonly origin: string
  /** Lets its bearer do everything; new at every start. Belongs in the URL fragment, never in argv or logs. */
  readonly token: string
  /** A one-time code (60 s) to hand to a browser opener: ORIGIN/#code=… */
  readonly launchCode: () => string
  readonly close: () => Promise<void>
}

type Host = {
  readonly service: ServedService
  readonly pages: PageFiles
  readonly token: string
  readonly codes: LaunchCodes
  readonly streams: EventStreams
}

type Exchange = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly method: string
  readonly path: string
}

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, apiHeaders)
  response.end(JSON.stringify(body))
}

/** Refusals look like any failed reply. */
const refuse = (response: ServerResponse, { status, message }: Refusal): void => {
  sendJson(response, status, { ok: false, error: { code: 'UNSUPPORTED', message } })
}

const servePage = ({ pages }: Host, { request, response, method, path }: Exchange): void => {
  const refusal = checkPageRequest(request.headers)
  if (refusal !== null) return refuse(response, refusal)
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, { status: 405, message: 'Only GET.' })
  const file = findPageFile(pages, path)
  if (file === null) return refuse(response, { status: 404, message: 'There is no such page.' })
  response.writeHead(200, { ...file.headers, 'Content-Length': file.body.length })
  response.end(method === 'HEAD' ? undefined : file.body)
}

const field = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, name)
    ? (json as Record<string, unknown>)[name]
    : undefined

const serveCall = async ({ service, token }: Host, { request, response }: Exchange): Promise<void> => {
  const refusal = checkToken(request.headers, token) ?? checkContentType(request.headers)
  if (refusal !== null) return refuse(response, refusal)
  const body = await readJsonBody(request, maxAnyBytes)
  if (!body.ok) return refuse(response, body.error)
  if (body.value.bytes > (maxFileBytes.get(field(body.value.json, 'op')) ?? maxBodyBytes)) {
    return refuse(response, { status: 413, message: tooMuch() })
  }
  sendJson(response, 200, await service.dispatch(body.value.json))
}

const serveSession = async ({ codes, token }: Host, { request, response }: Exchange): Promise<void> => {
  const refusal = checkContentType(request.headers)
  if (refusal !== null) return refuse(response, refusal)
  const body = await readJsonBody(request, 1_000)
  if (!body.ok) return refuse(response, body.error)
  const code = field(body.value.json, 'code')
  if (typeof code !== 'string' || !codes.redeem(code)) {
    return refuse(response, { status: 401, message: 'This link was already used or is too old.' })
  }
  sendJson(response, 200, { token })
}

const serveEvents = ({ streams, token }: Host, { request, response }: Exchange): void => {
  const refusal = checkToken(request.headers, token)
  if (refusal !== null) return refuse(response, refusal)
  if (!streams.add(response, apiHeaders)) {
    refuse(response, { status: 429, message: 'Roadbook is open in too many tabs. Close some of them.' })
  }
}

const serveApi = async (host: Host, exchange: Exchange): Promise<void> => {
  const { request, response, method, path } = exchange
  const refusal = checkOrigin(request.headers, method)
  if (refusal !== null) return refuse(response, refusal)
  switch (`${method} ${path}`) {
    case 'POST /api/call':
      return serveCall(host, exchange)
    case 'POST /api/session':
      return serveSession(host, exchange)
    case 'GET /api/events':
      return serveEvents(host, exchange)
    default:
      return refuse(response, { status: 404, message: 'There is no such call.' })
  }
}

const answer = async (host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const refusal = checkHost(request.headers, request.socket.localPort ?? 0)
  if (refusal !== null) return refuse(response, refusal)
  const path = (request.url ?? '').split('?', 1)[0] ?? ''
  const exchange = { request, response, method: request.method ?? '', path }
  if (path.startsWith('/api/')) await serveApi(host, exchange)
  else servePage(host, exchange)
}

const createHttpServer = (host: Host): Server => {
  const server = createServer(
    {
      headersTimeout: 5_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
    },
    (request, response) => {
      // A client that goes away in the middle of its body ends here; there is nobody left to answer.
      answer(host, request, response).catch(() => response.destroy())
    },
  )
  server.maxConnections = 64
  return server
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    // Never another address: nothing outside this computer may reach it.
    server.listen({ host: '127.0.0.1', port }, () => {
      server.removeListener('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

/** Serves the app to browsers on this computer. Rejects when the port is taken or the pages cannot be read. */
export const startWebHost = async (options: WebHostOptions): Promise<WebHost> => {
  const { service, rendererFolder, port = 0, clock = Date.now, heartbeatMs } = options
  const pages = readPageFiles(rendererFolder)
  const streams = new EventStreams(heartbeatMs)
  const codes = new LaunchCodes(clock)
  const token = newSecret()
  const server = createHttpServer({ service, pages, token, codes, streams })
  const boundPort = await listen(server, port)
  const unsubscribe = service.subscribe((event) => streams.send(event))
  return {
    origin: `http://127.0.0.1:${boundPort}`,
    token,
    launchCode: () => codes.issue(),
    close: async () => {
      unsubscribe()
      streams.close()
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      server.closeAllConnections()
      await closed
    },
  }
}
