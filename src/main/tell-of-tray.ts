import { Notification, dialog } from 'electron'
import { i18n } from '#core/words/i18n.ts'

/** Says once that closing the window did not end the app, without taking the focus where that can be. */
export const tellOfTray = (log: (line: string) => void): void => {
  const title = i18n.t('Roadbook goes on in the tray')
  const body = i18n.t(
    'The timer keeps counting there. Quit it from its menu in the tray, or let the window end it: Settings, Desktop.',
  )
  const say = (): void =>
    void dialog.showMessageBox({ message: title, detail: body, buttons: [i18n.t('OK')] })
  if (!Notification.isSupported()) return say()
  try {
    const notice = new Notification({ title, body, silent: true })
    notice.on('failed', (_event, error) => {
      log(`a notice was not shown: ${error}`)
      say()
    })
    notice.show()
  } catch (error) {
    log(`a notice was not shown: ${String(error)}`)
    say()
  }
}
