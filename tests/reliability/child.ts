/** A child process that says lines, and is killed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type Child = {
  /** What it said so far. */
  readonly lines: () => readonly string[]
  readonly said: (line: string) => Promise<void>
  readonly kill: () => Promise<void>
  readonly ended: () => Promise<void>
}

/** `limitKb`: no file may become larger than this many kilobytes, as on a full disk or with a quota. */
export const startChild = (
  script: string,
  args: readonly string[],
  { limitKb }: { readonly limitKb?: number } = {},
): Child => {
  const file = join(import.meta.dirname, script)
  const limit = limitKb === undefined ? '' : `trap '' XFSZ; ulimit -f ${limitKb}; `
  const child =
    limit === ''
      ? spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
      : spawn('bash', ['-c', `${limit}exec "$0" "$@"`, process.execPath, file, ...args], {
          stdio: ['ignore', 'pipe', 'pipe'],
        })
  let text = ''
  let complaints = ''
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const exited = once(child, 'exit')
  const waiting = new Set<() => void>()
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
    for (const look of waiting) look()
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = (): string[] => text.split('\n').slice(0, -1)
  return {
    lines,
    said: (line) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!lines().includes(line)) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
        void exited.then(() => reject(new Error(`the child ended: ${complaints}`)))
      }),
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
    ended: async () => {
      await exited
    },
  }
}
