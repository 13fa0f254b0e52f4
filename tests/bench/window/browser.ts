/** Pages in a Chromium of their own, with nothing in its caches. */
import type { Browser, Page } from '@playwright/test'

/** What is there when a page can be used: its first heading that is no placeholder, after which the page is free to answer. */
export const HEADING = 'h1:not([data-skeleton])'

/** Where a page is, and what lets it in: the app's tab keeps that as it does after its link was opened. */
export type Address = { readonly link: string; readonly token?: string }

export const keepToken = (token: string): void => sessionStorage.setItem('roadbook-token', token)

export const newPage = async (browser: Browser, { token }: Omit<Address, 'link'>): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  })
  if (token !== undefined) await context.addInitScript(keepToken, token)
  return context.newPage()
}
