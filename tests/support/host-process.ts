/** Hosts in processes of their own, as learners start them. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Transport } from '#contract/client.ts'
import { httpTransport } from './http-transport.ts'

const root = resolve(import.meta.dirname, '../..')

/** The real app over a host, with a database of its own. */
export type WebApp = {
  /** Where its page is: http://127.0.0.1:PORT/#token=… as the loopback host prints it. */
  readonly link: string
  readonly origin: string
  readonly token: string
  readonly dataFolder: string
  readonly process: ChildProcess
  /** Calls it as a page would. */
  readonly call: Transport['call']
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

/** Waits for a process that is about to end, or has ended already. */
export const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/** Starts a script that prints a link as the web host does; it can be sent messages. */
export const startHostScript = async (
  script: string,
  { dataFolder, args = [], env = {} }: StartOptions,
): Promise<WebApp> => {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Every test starts a host: what Node has compiled once serves all of them.
    env: {
      ...process.env,
      TZ: 'Europe/Berlin',
      // What the host says would be in the language of whoever runs the tests.
      LC_ALL: 'en_GB.UTF-8',
      NODE_COMPILE_CACHE: join(tmpdir(), 'roadbook-compile-cache'),
      ...env,
    },
  })
  const link = await readLink(child)
  const { origin, hash } = new URL(link)
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended(child)
  }
  const token = hash.replace('#token=', '')
  const { call } = httpTransport({ origin, token })
  return { link, origin, token, dataFolder, process: child, call, stop }
}

/** Starts the loopback host. */
export const startWebApp = ({ dataFolder, args = ['--no-open'], env = {} }: StartOptions): Promise<WebApp> =>
  startHostScript('src/web/index.ts', {
    dataFolder,
    args: ['--port', '0', '--data', dataFolder, ...args],
    env,
  })
