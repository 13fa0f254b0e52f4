import { Notification } from 'electron'
import type { Notice } from '#core/timer/model.ts'
import { i18n } from '#core/words/i18n.ts'
import type { Service } from '#service/service.ts'
import { startDue } from './timer-toggle.ts'

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

/** What a notice offers to do next; systems that show no buttons show the notice alone. */
const buttonOf: Readonly<Record<Notice, () => string>> = {
  'focus-ended': () => i18n.t('Start the break'),
  'break-ended': () => i18n.t('Start focus'),
  away: () => i18n.t('Answer'),
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

  /** Does what the button says, if that is still what comes next. */
  const act = async (notice: Notice): Promise<void> => {
    const answer = await service.client.call('timer.get', {})
    if (notice === 'away' || !answer.ok || answer.value.phase !== 'idle') return openWindow()
    const isBreakDue = answer.value.due !== 'focus'
    if (isBreakDue === (notice === 'focus-ended')) await startDue(service, answer.value)
    else openWindow()
  }
  const show = (notice: Notice, words: { title: string; body: string }, silent: boolean): void => {
    latest?.close()
    const actions = [{ type: 'button' as const, text: buttonOf[notice]() }]
    const notification = new Notification({ ...words, silent, actions })
    notification.on('click', () => openWindow())
    notification.on('action', () => void act(notice))
    notification.on('failed', (_event, error) => log(`a notice was not shown: ${error}`))
    notification.show()
    latest = notification
  }
  const tell = async (notice: Notice, title: string, body: string): Promise<void> => {
    const settings = await service.client.call('settings.get', {})
    if (!settings.ok || !settings.value.notifications || isWindowFocused()) return
    try {
      // Where no page is left to play the learner's own sound, the system plays its.
      show(notice, { title, body }, hasWindow() || !settings.value.sound.on)
    } catch (error) {
      log(`a notice was not shown: ${String(error)}`)
    }
  }
  return service.subscribe((event) => {
    if (event.type === 'notice') void tell(event.notice, event.title, event.text)
  })
}
