/** The way into the desktop host for tests: the built preload script on one end, the host's channel on the other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { onTestFinished } from 'vitest'
import type { Transport } from '#contract/client.ts'
import type { Service } from '#service/service.ts'
import { hostIpc } from '../../src/main/ipc-host.ts'
import { createIsOwnUrl } from '../../src/main/page-origin.ts'
import { buildPreload } from './build-hosts.ts'
import { createTempFolder } from './temp-folder.ts'

type Listener = (event: unknown, ...args: unknown[]) => void
type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown

/** Built once in a run of the tests. */
let built: Promise<string> | null = null

const buildSource = async (): Promise<string> => {
  const { path, remove } = createTempFolder()
  try {
    await buildPreload(path)
    return readFileSync(join(path, 'preload/index.cjs'), 'utf8')
  } finally {
    remove()
  }
}

/** One page of the app, in front of a service. Both ways values are cloned as Electron clones them. */
export const ipcTransport = async (service: Service): Promise<Transport> => {
  built ??= buildSource()
  const source = await built
  const handlers = new Map<string, Handler>()
  const listeners = new Map<string, Set<Listener>>()
  const contents: Pick<WebContents, 'id' | 'isDestroyed' | 'send'> = {
    id: 1,
    isDestroyed: () => false,
    send: (channel, ...args: unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...structuredClone(args))
    },
  }
  const stop = hostIpc({
    ipcMain: {
      handle: (channel, handler) => void handlers.set(channel, handler as Handler),
      removeHandler: (channel) => void handlers.delete(channel),
    },
    service,
    isOwnUrl: createIsOwnUrl(null),
    windows: () => [contents],
  })
  onTestFinished(stop)

  const event = { sender: contents, senderFrame: { origin: 'app://bundle', parent: null } }
  const exposed = new Map<string, Transport>()
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: Transport) => exposed.set(name, api) },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]) =>
        structuredClone(
          await handlers.get(channel)?.(event as IpcMainInvokeEvent, ...structuredClone(args)),
        ) as unknown,
      on: (channel: string, listener: Listener) =>
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      removeListener: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener),
    },
  }
  runInNewContext(source, { require: () => electron, module: { exports: {} }, exports: {} })
  const transport = exposed.get('roadbook')
  if (transport === undefined) throw new Error('the preload script exposes nothing')
  return transport
}
