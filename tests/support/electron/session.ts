import { EventEmitter } from 'node:events'
import type {
  CallbackResponse,
  OnBeforeRequestListenerDetails,
  Protocol,
  Session,
  WebRequest,
} from 'electron'
import { note } from './records.ts'
import type { PageRequest, RequestAnswer } from './wire.ts'

type PageHandler = Parameters<Protocol['handle']>[1]
type RequestListener = (
  details: OnBeforeRequestListenerDetails,
  answer: (response: CallbackResponse) => void,
) => void

class StandInProtocol implements Pick<
  Protocol,
  'registerSchemesAsPrivileged' | 'handle' | 'isProtocolHandled'
> {
  readonly handlers = new Map<string, PageHandler>()
  registerSchemesAsPrivileged(): void {
    note('registerSchemesAsPrivileged')
  }
  handle(scheme: string, handler: PageHandler): void {
    note('protocol.handle')
    this.handlers.set(scheme, handler)
  }
  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme)
  }
}

class StandInWebRequest implements Pick<WebRequest, 'onBeforeRequest'> {
  listener: RequestListener | null = null
  onBeforeRequest(first: unknown, second?: unknown): void {
    note('onBeforeRequest')
    this.listener = (second ?? first) as RequestListener | null
  }
}

/** Handlers that Electron asks about permissions; without one it grants. */
type PermissionHandlers = {
  request: Parameters<Session['setPermissionRequestHandler']>[0]
  check: Parameters<Session['setPermissionCheckHandler']>[0]
  device: Parameters<Session['setDevicePermissionHandler']>[0]
  media: Parameters<Session['setDisplayMediaRequestHandler']>[0]
}

export class StandInSession
  extends EventEmitter
  implements
    Pick<
      Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setDisplayMediaRequestHandler'
      | 'setSpellCheckerEnabled'
    >
{
  readonly protocol = new StandInProtocol()
  readonly webRequest = new StandInWebRequest()
  readonly permissions: PermissionHandlers = { request: null, check: null, device: null, media: null }

  setPermissionRequestHandler(handler: PermissionHandlers['request']): void {
    note('setPermissionRequestHandler')
    this.permissions.request = handler
  }
  setPermissionCheckHandler(handler: PermissionHandlers['check']): void {
    note('setPermissionCheckHandler')
    this.permissions.check = handler
  }
  setDevicePermissionHandler(handler: PermissionHandlers['device']): void {
    note('setDevicePermissionHandler')
    this.permissions.device = handler
  }
  setDisplayMediaRequestHandler(handler: PermissionHandlers['media']): void {
    note('setDisplayMediaRequestHandler')
    this.permissions.media = handler
  }
  setSpellCheckerEnabled(): void {
    note('setSpellCheckerEnabled')
  }

  async #isCancelled({ url, method, isMainFrame }: PageRequest): Promise<boolean> {
    const { listener } = this.webRequest
    if (listener === null) return false
    const resourceType = isMainFrame ? 'mainFrame' : 'other'
    // As much of the details as a guard can go by.
    const details = { url, method, resourceType } as OnBeforeRequestListenerDetails
    return await new Promise<boolean>((resolve) => {
      listener(details, ({ cancel }) => resolve(cancel === true))
    })
  }

  /** What the app answers to a request of one of its pages; nothing goes to a network from here. */
  async answer(request: PageRequest): Promise<RequestAnswer> {
    if (await this.#isCancelled(request)) return { action: 'cancel' }
    const handler = this.protocol.handlers.get(new URL(request.url).protocol.replace(':', ''))
    if (handler === undefined) return { action: 'cancel' }
    const response = await handler(new Request(request.url, { method: request.method }))
    return {
      action: 'fulfil',
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    }
  }
}

const defaultSession = new StandInSession()
export const session = { defaultSession }
export const { protocol } = defaultSession
