import type { Page } from '@playwright/test'

/** As a language that is written from right to left would have it; no such language comes with the app yet. */
export const writeFromRight = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    // The document may be without an element at first.
    const turn = (): void => {
      if (document.documentElement?.dir === 'ltr') document.documentElement.dir = 'rtl'
    }
    new MutationObserver(turn).observe(document, { childList: true, subtree: true, attributes: true })
    turn()
  })
}
