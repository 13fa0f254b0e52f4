import { Notification } from 'electron'
import type { Service } from '#service/service.ts'

export type NotifierOptions = {
  readonly service: Pick<Service, 'subscribe' | 'client'>
  /** Whether the learner looks at the window: it says the same itself. */
  readonly isWindowFocused: () => boolean
  /** Whether a page is open that plays the learner's own sound. */
  readonly hasWindow: () => boolean
  /** Brings the window to the front: the learner clicked. */
  readonly openWindow: () => void
  readonly log: (line: string) => void
}

/**
 * Shows the timer's notices as notices of the system, if the learner wants them and looks elsewhere. Whether one can be shown changes
 * nothing else: the timer, the window and the sound do not wait for it. Returns how to stop.
 */
export const showNotices = ({
  service,
  isWindowFocused,
  hasWindow,
  openWindow,
  log,
}: NotifierOptions): (() => void) => {
  // Kept: one that is collected no longer hears the click.
  let latest: Notification | null = null

  const show = (title: string, body: string, silent: boolean): void => {
    latest?.close()
    const notification = new Notification({ title, body, silent })
    notification.on('click', () => openWindow())
    notification.on('failed', (_event, error) => log(`a notice was not shown: ${error}`))
    notification.show()
    latest = notification
  }
  const tell = async (title: string, body: string): Promise<void> => {
    const settings = await service.client.call('settings.get', {})
    if (!settings.ok || !settings.value.notifications || isWindowFocused()) return
    try {
      // Where no page is left to play the learner's own sound, the system plays its.
      show(title, body, hasWindow() || !settings.value.sound.on)
    } catch (error) {
      log(`a notice was not shown: ${String(error)}`)
    }
  }
  return service.subscribe((event) => {
    if (event.type === 'notice') void tell(event.title, event.text)
  })
}
