import type { Page } from '@playwright/test'

/**
 * Gives a page another date; its clock goes on as it does, so that everything on it draws and fades as usual. For pages
 * over a host with clocks of its own; call it before the page is opened.
 */
export const shiftPageDate = async (page: Page, nowMs: number): Promise<void> => {
  await page.addInitScript((shiftMs) => {
    const RealDate = Date
    const now = (): number => RealDate.now() + shiftMs
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, args, asked) =>
        Reflect.construct(target, args.length === 0 ? [now()] : args, asked) as Date,
      get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    })
  }, nowMs - Date.now())
}
