import type { App, WebContents } from 'electron'
import type { IsOwnUrl } from './page-origin.ts'

type Navigation = { readonly url: string; readonly preventDefault: () => void }

/** Keeps one page where it is: no other page, no second window, no webview. */
export const lockPage = (
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  isOwnUrl: IsOwnUrl,
  openLink: (url: string) => void,
): void => {
  const stay = (navigation: Navigation): void => {
    if (!isOwnUrl(navigation.url)) navigation.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url)
    return { action: 'deny' }
  })
}

/** Locks every page the app will ever make. */
export const lockNavigation = (app: App, isOwnUrl: IsOwnUrl, openLink: (url: string) => void): void => {
  app.on('web-contents-created', (_event, contents) => lockPage(contents, isOwnUrl, openLink))
}
