import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import { callChannel, eventChannel } from '#contract/channels.ts'
import type { Reply } from '#contract/envelope.ts'
import { i18n } from '#core/words/i18n.ts'
import type { Service } from '#service/service.ts'
import { tooMuch } from '#service/words/too-much.ts'
import type { IsOwnUrl } from './page-origin.ts'

export type IpcHostOptions = {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>
  readonly service: Pick<Service, 'dispatch' | 'subscribe'>
  readonly isOwnUrl: IsOwnUrl
  /** The pages of the app's own windows, as of now. */
  readonly windows: () => readonly Pick<WebContents, 'id' | 'isDestroyed' | 'send'>[]
}

/**
 * Whether a call comes from the main frame of one of our windows. The frame is null when it has navigated or gone
 * since, so it must be read before anything is awaited.
 */
export const isOwnSender = (
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  { windows, isOwnUrl }: Pick<IpcHostOptions, 'windows' | 'isOwnUrl'>,
): boolean => {
  const frame = event.senderFrame
  if (frame === null || frame.parent !== null) return false
  return windows().some((contents) => contents.id === event.sender.id) && isOwnUrl(frame.origin)
}

const refused = (): Reply => ({
  ok: false,
  error: { code: 'UNSUPPORTED', message: i18n.t('Only the windows of Roadbook may call this.') },
})

/** As much as a document and what goes with it can need; the loopback host takes no more either. */
const MOST_CHARACTERS = 10 * 1_048_576

/** Whether a call is what JSON can carry, and of a size that the app itself would send. */
const isCarried = (request: unknown): boolean => {
  try {
    return (JSON.stringify(request) ?? '').length <= MOST_CHARACTERS
  } catch {
    // Structured clone carries circles and numbers without end.
    return false
  }
}

const tooLarge = (): Reply => ({ ok: false, error: { code: 'INVALID', message: tooMuch() } })

/** Connects the windows to the service; returns how to disconnect. The only file that listens to windows. */
export const hostIpc = (options: IpcHostOptions): (() => void) => {
  const { ipcMain, service, windows } = options
  ipcMain.handle(callChannel, (event: IpcMainInvokeEvent, request: unknown) =>
    isOwnSender(event, options) ? (isCarried(request) ? service.dispatch(request) : tooLarge()) : refused(),
  )
  const unsubscribe = service.subscribe((event) => {
    for (const contents of windows()) {
      if (!contents.isDestroyed()) contents.send(eventChannel, event)
    }
  })
  return () => {
    unsubscribe()
    ipcMain.removeHandler(callChannel)
  }
}
