import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { decode, encode } from './cloning.ts'
import { note } from './records.ts'

type Listener = Parameters<IpcMain['handle']>[1]

const handlers = new Map<string, Listener>()

class StandInIpcMain implements Pick<IpcMain, 'handle' | 'removeHandler'> {
  handle(channel: string, listener: Listener): void {
    note(`ipcMain.handle ${channel}`)
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, listener)
  }
  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
}
export const ipcMain = new StandInIpcMain()

/** Carries a call of a page to its handler, and the answer back, both cloned. */
export const invoke = async (event: IpcMainInvokeEvent, channel: string, text: string): Promise<string> => {
  const listener = handlers.get(channel)
  if (listener === undefined) throw new Error(`No handler registered for '${channel}'`)
  return encode(await (listener(event, ...(decode(text) as unknown[])) as unknown))
}
