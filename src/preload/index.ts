import { type IpcRendererEvent, contextBridge, ipcRenderer } from 'electron'
import { callChannel, eventChannel } from '#contract/channels.ts'
import type { Transport } from '#contract/client.ts'
import type { Reply, Request } from '#contract/envelope.ts'
import type { ServiceEvent } from '#contract/events.ts'

// The page gets these two functions: never ipcRenderer itself, and never Electron's event objects.
const transport: Transport = {
  call: (request: Request) => ipcRenderer.invoke(callChannel, request) as Promise<Reply>,
  subscribe: (listener) => {
    const relay = (_event: IpcRendererEvent, event: ServiceEvent): void => listener(event)
    ipcRenderer.on(eventChannel, relay)
    return () => {
      ipcRenderer.removeListener(eventChannel, relay)
    }
  },
}

contextBridge.exposeInMainWorld('roadbook', transport)
