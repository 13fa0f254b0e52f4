/**
 * Pages of a Chromium that nobody watches: no developer tools look at the network, at scripts or at errors, as for learners.
 * A test driver does, and for every request and error it makes the engine parse whole files again to name their lines.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findChromium, howToGetChromium } from '../../../scripts/find-chromium.ts'
import { keepToken, type Address } from './browser.ts'

/** How long a browser that was just started is left alone, so that its own start is not measured. */
const SETTLE_MS = 500

type Answer = {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/** A line to a browser that can be asked by the DevTools protocol. */
export type Line = {
  readonly ask: <T>(method: string, params?: object, sessionId?: string) => Promise<T>
  readonly close: () => void
}

const lineTo = async (address: string): Promise<Line> => {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>()
  socket.addEventListener('message', ({ data }) => {
    const { id = 0, result, error } = JSON.parse(String(data)) as Answer
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.done(result)
    else asked?.failed(new Error(error.message))
  })
  let last = 0
  return {
    ask: <T>(method: string, params: object = {}, sessionId?: string) =>
      new Promise<T>((done, failed) => {
        last += 1
        waiting.set(last, { done: done as (value: unknown) => void, failed })
        socket.send(JSON.stringify({ id: last, method, params, sessionId }))
      }),
    close: () => socket.close(),
  }
}

const devToolsAddress = async (browser: ChildProcess): Promise<string> => {
  let said = ''
  for await (const chunk of browser.stderr ?? []) {
    said += String(chunk)
    const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
    if (address !== undefined) return address
  }
  throw new Error(`Chromium did not start: ${said}`)
}

export type UnwatchedPage = {
  /** Runs before anything of a page; the function is sent as its text. */
  readonly before: <T>(script: (input: T) => void, input: T) => Promise<void>
  readonly go: (link: string) => Promise<void>
  /** The value of an expression in the page. Worked out by the page's own thread: a short one. */
  readonly value: <T>(expression: string) => Promise<T>
  /** Waits until an expression in the page is true. */
  readonly until: (expression: string) => Promise<void>
  readonly ask: <T>(method: string, params?: object) => Promise<T>
  readonly close: () => Promise<void>
}

type Evaluated<T> = {
  readonly result: { readonly value: T }
  readonly exceptionDetails?: { readonly text: string }
}

type Targets = { readonly targetInfos: readonly { readonly type: string; readonly targetId: string }[] }

/** The page the browser opened with: one that is made later lies behind it and is not drawn. */
const firstPage = async (line: Line): Promise<string> => {
  const { targetInfos } = await line.ask<Targets>('Target.getTargets')
  const page = targetInfos.find(({ type }) => type === 'page')
  if (page !== undefined) return page.targetId
  await setTimeout(20)
  return firstPage(line)
}

const LOOK_EVERY_MS = 100
const GIVE_UP_MS = 30_000

/** A page in a browser of its own with nothing in its caches. */
export const unwatchedPage = async ({ token }: Omit<Address, 'link'>): Promise<UnwatchedPage> => {
  const executable = findChromium()
  if (executable === null) throw new Error(howToGetChromium)
  const profile = mkdtempSync(join(tmpdir(), 'roadbook-profile-'))
  const browser = spawn(
    executable,
    [
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--hide-scrollbars',
      '--lang=en-GB',
      '--accept-lang=en-GB',
      '--window-size=1280,800',
      '--force-prefers-reduced-motion',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TZ: 'Europe/Berlin' } },
  )
  const line = await lineTo(await devToolsAddress(browser))
  const attached = await line.ask<{ sessionId: string }>('Target.attachToTarget', {
    targetId: await firstPage(line),
    flatten: true,
  })
  const ask = <T>(method: string, params?: object): Promise<T> =>
    line.ask<T>(method, params, attached.sessionId)
  await ask('Page.enable')
  await ask('Emulation.setDeviceMetricsOverride', {
    width: 1280,
    height: 800,
    deviceScaleFactor: 1,
    mobile: false,
  })
  // The flags say it of the page's own language only.
  await ask('Emulation.setLocaleOverride', { locale: 'en-GB' })
  const before: UnwatchedPage['before'] = async (script, input) => {
    await ask('Page.addScriptToEvaluateOnNewDocument', {
      source: `(${String(script)})(${JSON.stringify(input)})`,
    })
  }
  if (token !== undefined) await before(keepToken, token)
  const value = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await ask<Evaluated<T>>('Runtime.evaluate', {
      expression,
      returnByValue: true,
    })
    if (exceptionDetails !== undefined) throw new Error(`${exceptionDetails.text}: ${expression}`)
    return result.value
  }
  await setTimeout(SETTLE_MS)
  return {
    before,
    ask,
    value,
    until: async (expression) => {
      for (let waitedMs = 0; waitedMs < GIVE_UP_MS; waitedMs += LOOK_EVERY_MS) {
        if ((await value<unknown>(expression)) === true) return
        await setTimeout(LOOK_EVERY_MS)
      }
      throw new Error(`never: ${expression}`)
    },
    go: async (url) => {
      await ask('Page.navigate', { url })
    },
    close: async () => {
      const gone = once(browser, 'exit')
      await line.ask('Browser.close')
      await gone
      line.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}
