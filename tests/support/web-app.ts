import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ConsoleMessage, type Page, expect, test as base } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')

/** The real app over the loopback host, with a database of its own. */
export type WebApp = {
  /** As printed: http://127.0.0.1:PORT/#token=… */
  readonly link: string
  readonly origin: string
  readonly token: string
  readonly dataFolder: string
  readonly process: ChildProcess
  /** Ends the host as Ctrl+C would and waits for it. */
  readonly stop: () => Promise<void>
}

export type StartOptions = {
  readonly dataFolder: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const readLink = async (child: ChildProcess): Promise<string> => {
  let printed = ''
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const found = new Promise<string>((done) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const link = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/.exec(printed)?.[0]
      if (link !== undefined) done(link)
    })
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the host ended with ${String(code)}: ${complaints}`)
  })
  return Promise.race([found, ended])
}

/** Starts the loopback host in a process of its own. */
export const startWebApp = async ({
  dataFolder,
  args = ['--no-open'],
  env = {},
}: StartOptions): Promise<WebApp> => {
  const child = spawn(
    process.execPath,
    [join(root, 'src/web/index.ts'), '--port', '0', '--data', dataFolder, ...args],
    {
      cwd: root,
      // Every test starts a host: what Node has compiled once serves all of them.
      env: {
        ...process.env,
        TZ: 'Europe/Berlin',
        NODE_COMPILE_CACHE: join(tmpdir(), 'roadbook-compile-cache'),
        ...env,
      },
    },
  )
  const link = await readLink(child)
  const { origin, hash } = new URL(link)
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return { link, origin, token: hash.replace('#token=', ''), dataFolder, process: child, stop }
}

/** Collects everything a page complains about: console errors, uncaught errors, and broken content policy. */
export const watchPage = async (page: Page): Promise<string[]> => {
  const complaints: string[] = []
  const isComplaint = (message: ConsoleMessage): boolean =>
    message.type() === 'error' || /content security policy/i.test(message.text())
  page.on('console', (message) => {
    if (isComplaint(message)) complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(`page error: ${error.stack ?? error.message}`))
  await page.exposeFunction('reportPolicyViolation', (text: string) => complaints.push(`policy: ${text}`))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const report = (globalThis as { reportPolicyViolation?: (text: string) => void }).reportPolicyViolation
      report?.(`${violatedDirective} ${blockedURI}`)
    })
  })
  return complaints
}

type Fixtures = {
  /** An empty folder for one test; removed afterwards. */
  readonly dataFolder: string
  readonly webApp: WebApp
  /** What pages complained about so far. A test that provokes complaints empties it, saying why. */
  readonly complaints: string[]
}

/**
 * Playwright's test with the real app: `webApp` runs over `dataFolder`, `page` fails the test when it complains about
 * anything. The page is not opened yet: `await page.goto(webApp.link)`.
 */
export const test = base.extend<Fixtures>({
  // Playwright reads which fixtures are used from this pattern.
  // oxlint-disable-next-line no-empty-pattern
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'roadbook-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },
  webApp: async ({ dataFolder, context }, use) => {
    const webApp = await startWebApp({ dataFolder })
    await use(webApp)
    // A page that outlives its host rightly says so.
    for (const page of context.pages()) await page.close()
    await webApp.stop()
  },
  complaints: [
    async ({ page }, use) => {
      const complaints = await watchPage(page)
      await use(complaints)
      expect(complaints, 'the page complained').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
