/** The built app on the stand-in for Electron, as tests have it: its process, and questions to it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type * as standIn from './module.ts'
import type { Question, StandInSetup, ToApp, ToPages } from './wire.ts'

const root = resolve(import.meta.dirname, '../../..')

export type StandInModule = typeof standIn

export type StandInOptions = {
  readonly dataFolder: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly setup?: StandInSetup
  /** The main bundle; out/main/index.js by default. */
  readonly bundle?: string
}

/** Not each kind apart: a question keeps what belongs to it. */
type Ask = (question: Question) => Promise<unknown>

export type StandInApp = {
  readonly process: ChildProcess
  readonly ask: Ask
  readonly tell: (message: ToApp) => void
  /** Hears what the app tells its pages; what was told before is heard first. */
  readonly listen: (listener: (message: ToPages) => void) => void
  /** Runs a function in the app's process, with the stand-in module; it sees nothing of the test but `arg`. */
  readonly evaluate: <T, A = undefined>(
    run: (electron: StandInModule, arg: A) => T | Promise<T>,
    arg?: A,
  ) => Promise<T>
  /** What was printed to the error stream so far. */
  readonly printed: () => string
  /** Quits as from the menu and waits for the end; resolves to the exit code. */
  readonly quit: () => Promise<number | null>
  readonly ended: () => Promise<number | null>
}

/** Starts the app; its bundle has run when this resolves, or it has ended. */
export const startStandInApp = async ({
  dataFolder,
  args = [],
  env = {},
  setup = {},
  bundle = join(root, 'out/main/index.js'),
}: StandInOptions): Promise<StandInApp> => {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'run.ts'), bundle, `--data=${dataFolder}`, ...args],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
      env: {
        ...process.env,
        TZ: 'Europe/Berlin',
        NODE_COMPILE_CACHE: join(tmpdir(), 'roadbook-compile-cache'),
        ...env,
        STAND_IN: JSON.stringify(setup),
      },
    },
  )
  let printed = ''
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const exited = once(child, 'exit').then(([code]) => code as number | null)

  const told: ToPages[] = []
  const listeners: ((message: ToPages) => void)[] = []
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastCall = 0
  const started = new Promise<void>((done) => {
    child.on('message', (message: ToPages) => {
      if (message.type === 'started') done()
      if (message.type === 'answer') waiting.get(message.callId)?.resolve(message.value)
      if (message.type === 'failed') waiting.get(message.callId)?.reject(new Error(message.message))
      told.push(message)
      for (const listener of listeners) listener(message)
    })
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the app has ended'))
  })
  const tell = (message: ToApp): void => {
    // One that has ended hears nothing any more.
    if (child.connected) child.send(message, () => undefined)
  }
  const ask: Ask = (question) =>
    new Promise((done, fail) => {
      lastCall += 1
      waiting.set(lastCall, { resolve: done, reject: fail })
      if (child.connected) tell({ type: 'question', callId: lastCall, question })
      else fail(new Error('the app has ended'))
    })
  await Promise.race([started, exited])
  return {
    process: child,
    ask,
    tell,
    listen: (listener) => {
      for (const message of told) listener(message)
      listeners.push(listener)
    },
    evaluate: async <T, A>(run: (electron: StandInModule, arg: A) => T | Promise<T>, arg?: A) =>
      (await ask({ ask: 'evaluate', source: run.toString(), arg })) as T,
    printed: () => printed,
    quit: () => {
      tell({ type: 'quit' })
      return exited
    },
    ended: () => exited,
  }
}
