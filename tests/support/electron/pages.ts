/** Windows of stand-in apps as pages of a real browser: their requests, their preload script, their calls. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, BrowserContext, CDPSession, Page, Request, Route } from '@playwright/test'
import type { StandInApp } from './stand-in-app.ts'
import type { FrameInfo, RequestAnswer, ToPages } from './wire.ts'
import { IPC_BINDING, PRELOAD_WORLD, pageScript, preloadScript } from './worlds.ts'

const APP_ORIGIN = 'app://bundle'

/** The built preload script. */
const preloadFile = resolve(import.meta.dirname, '../../../out/preload/index.cjs')

type Window = { readonly windowId: number; readonly preload: string | null; page: ConnectedPage | null }

/** An app whose windows can be pages. No browser knows app:, so each app gets an address that nothing else has. */
export type PagedApp = {
  readonly app: StandInApp
  /** In place of app://bundle. */
  readonly origin: string
  readonly windows: Map<number, Window>
}

const apps = new Map<string, PagedApp>()

const pageUrl = (paged: PagedApp, url: string): string =>
  url.startsWith(APP_ORIGIN) ? paged.origin + url.slice(APP_ORIGIN.length) : url

const appUrl = (paged: PagedApp, url: string): string =>
  url.startsWith(paged.origin) ? APP_ORIGIN + url.slice(paged.origin.length) : url

/** A page of the browser, ready to be a window. */
class ConnectedPage {
  readonly page: Page
  readonly #line: CDPSession
  paged: PagedApp | null = null
  windowId = 0
  /** The preload worlds there are, by the id of their context. */
  readonly #worlds = new Map<number, { readonly isMain: boolean }>()

  private constructor(page: Page, line: CDPSession) {
    this.page = page
    this.#line = line
  }

  static async connect(page: Page): Promise<ConnectedPage> {
    const line = await page.context().newCDPSession(page)
    const connected = new ConnectedPage(page, line)
    await connected.#listen()
    page.on('domcontentloaded', () => connected.#loaded())
    page.on('close', () => connected.leave())
    page.on('crash', () => connected.paged?.app.tell({ type: 'crashed', windowId: connected.windowId }))
    page.on('popup', (popup) => void popup.close())
    return connected
  }

  async #listen(): Promise<void> {
    const line = this.#line
    line.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId, type } = (context.auxData ?? {}) as { frameId?: string; type?: string }
      if (context.name === PRELOAD_WORLD && type === 'isolated') {
        this.#worlds.set(context.id, { isMain: frameId === this.#mainFrameId })
      }
    })
    line.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      this.#worlds.delete(executionContextId)
    })
    line.on('Runtime.executionContextsCleared', () => this.#worlds.clear())
    line.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === IPC_BINDING) void this.#invoke(payload, executionContextId)
    })
    line.on('Page.windowOpen', ({ url }) => void this.#open(url))
    await line.send('Page.enable')
    const { frameTree } = await line.send('Page.getFrameTree')
    this.#mainFrameId = frameTree.frame.id
    await line.send('Runtime.enable')
    await line.send('Runtime.addBinding', { name: IPC_BINDING, executionContextName: PRELOAD_WORLD })
    // A page that is on its way takes no scripts any more, so it has them before it goes anywhere.
    await line.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript })
    const source = preloadScript(readFileSync(preloadFile, 'utf8'))
    await line.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: PRELOAD_WORLD })
  }
  #mainFrameId = ''

  /** Makes it a window of this app: one that has no page yet, else one more. */
  async become(paged: PagedApp): Promise<void> {
    if (this.paged === paged) return
    this.leave()
    const free = [...paged.windows.values()].find(({ page }) => page === null)
    const windowId = free?.windowId ?? ((await paged.app.ask({ ask: 'another-window' })) as number)
    this.adopt(paged, windowId)
  }

  adopt(paged: PagedApp, windowId: number): void {
    const window = paged.windows.get(windowId)
    if (window === undefined) throw new Error(`there is no window ${windowId}`)
    window.page = this
    this.paged = paged
    this.windowId = windowId
    if (window.preload !== null && resolve(window.preload) !== preloadFile) {
      throw new Error(`the window wants ${window.preload} to run before its page`)
    }
  }

  detach(): void {
    this.paged = null
  }

  /** Its app or the test closes it, or it goes to another app. */
  leave(): void {
    const { paged, windowId } = this
    this.detach()
    if (paged === null) return
    paged.windows.delete(windowId)
    paged.app.tell({ type: 'closed', windowId })
  }

  #loaded(): void {
    const { paged, windowId } = this
    if (paged !== null && this.page.url().startsWith(paged.origin)) {
      paged.app.tell({ type: 'loaded', windowId, url: appUrl(paged, this.page.url()) })
    }
  }

  async #open(url: string): Promise<void> {
    const { paged, windowId } = this
    if (paged !== null) await paged.app.ask({ ask: 'open', windowId, url: appUrl(paged, url) })
  }

  async #invoke(payload: string, contextId: number): Promise<void> {
    const { paged, windowId } = this
    const { id, channel, text, url } = JSON.parse(payload) as {
      readonly id: number
      readonly channel: string
      readonly text: string
      readonly url: string
    }
    if (paged === null) return
    const isMain = this.#worlds.get(contextId)?.isMain ?? false
    const frame: FrameInfo = { url: appUrl(paged, url), isMain }
    const settle = (isOk: boolean, answer: string): Promise<void> =>
      this.#run(contextId, `standIn.settle(${id}, ${isOk}, ${JSON.stringify(answer)})`)
    try {
      await settle(true, (await paged.app.ask({ ask: 'invoke', windowId, frame, channel, text })) as string)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      await settle(false, `Error invoking remote method '${channel}': ${message}`)
    }
  }

  /** Gives it a message of its app. */
  receive(text: string): void {
    for (const [contextId, { isMain }] of this.#worlds) {
      if (isMain) void this.#run(contextId, `standIn.receive(${JSON.stringify(text)})`)
    }
  }

  async #run(contextId: number, expression: string): Promise<void> {
    try {
      await this.#line.send('Runtime.evaluate', { contextId, expression })
    } catch {
      // The page has gone on to another document, or is closed: nobody waits any more.
    }
  }

  async go(url: string): Promise<void> {
    try {
      await this.page.goto(url)
    } catch {
      // Another navigation came before it, or the page was closed.
    }
  }
}

const connectedPages = new WeakMap<Page, Promise<ConnectedPage>>()

const connectPage = (page: Page): Promise<ConnectedPage> => {
  const connected = connectedPages.get(page) ?? ConnectedPage.connect(page)
  connectedPages.set(page, connected)
  return connected
}

const frameOf = (request: Request): { readonly page: Page; readonly isMainFrame: boolean } | null => {
  try {
    const frame = request.frame()
    return { page: frame.page(), isMainFrame: frame.parentFrame() === null }
  } catch {
    // The first request of a page that was opened by another one.
    return null
  }
}

const respond = async (route: Route, answer: RequestAnswer): Promise<void> => {
  if (answer.action === 'cancel') return route.abort('blockedbyclient')
  // A page that is told "no content" stays where it is.
  if (answer.action !== 'fulfil') return route.fulfill({ status: 204 })
  const { status, headers, body } = answer
  return route.fulfill({ status, headers, body: Buffer.from(body) })
}

/** Lets the app answer what its pages ask for. Nothing is ever asked of a network. */
const handleRoute = async (route: Route): Promise<void> => {
  const request = route.request()
  const from = frameOf(request)
  if (from === null) return route.abort('blockedbyclient')
  const connected = await connectPage(from.page)
  const target = apps.get(new URL(request.url()).host)
  if (target !== undefined && request.isNavigationRequest() && from.isMainFrame)
    await connected.become(target)
  const { paged, windowId } = connected
  if (paged === null) return route.abort('blockedbyclient')
  try {
    const answer = await paged.app.ask({
      ask: 'request',
      windowId,
      request: {
        url: appUrl(paged, request.url()),
        method: request.method(),
        isNavigation: request.isNavigationRequest(),
        isMainFrame: from.isMainFrame,
      },
    })
    await respond(route, answer as RequestAnswer)
  } catch {
    // The app or the page ended meanwhile.
    await route.abort('failed').catch(() => undefined)
  }
}

/** Makes pages of this context able to be windows of stand-in apps. */
export const connectContext = async (context: BrowserContext): Promise<void> => {
  await context.route('**/*', handleRoute)
  const newPage = context.newPage.bind(context)
  context.newPage = async () => {
    const page = await newPage()
    await connectPage(page)
    return page
  }
}

/** The same for contexts that a test makes itself. */
export const connectBrowser = (browser: Browser): void => {
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => {
    const context = await newContext(options)
    await connectContext(context)
    return context
  }
  browser.newPage = async (options) => {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    page.on('close', () => void context.close())
    return page
  }
}

/**
 * Gives an app an address for its pages. With a context its windows open there by themselves, as on a desktop; without one they
 * wait for the test to go to `origin`.
 */
export const servePages = (app: StandInApp, context: BrowserContext | null = null): PagedApp => {
  const host = `app-${randomUUID().slice(0, 8)}.test`
  const paged: PagedApp = { app, origin: `https://${host}`, windows: new Map() }
  apps.set(host, paged)
  void app.ended().then(() => apps.delete(host))

  const openPage = async (windowId: number): Promise<ConnectedPage | null> => {
    if (context === null) return null
    const page = await connectPage(await context.newPage())
    if (paged.windows.has(windowId)) {
      page.adopt(paged, windowId)
      return page
    }
    // Closed before there was a page for it.
    await page.page.close()
    return null
  }
  const hear = async (message: ToPages): Promise<void> => {
    switch (message.type) {
      case 'window':
        paged.windows.set(message.windowId, { ...message, page: null })
        return
      case 'load': {
        const page = paged.windows.get(message.windowId)?.page ?? (await openPage(message.windowId))
        return page?.go(pageUrl(paged, message.url))
      }
      case 'send':
        return paged.windows.get(message.windowId)?.page?.receive(message.text)
      case 'gone': {
        const window = paged.windows.get(message.windowId)
        paged.windows.delete(message.windowId)
        // A page of the test stays, as a browser's would: what ended is the app behind it.
        return context === null ? window?.page?.detach() : await window?.page?.page.close()
      }
      default:
    }
  }
  app.listen((message) => {
    hear(message).catch((error: unknown) => {
      // The test ended while a window was on its way.
      if (!/has been closed/.test(String(error))) throw error
    })
  })
  return paged
}
