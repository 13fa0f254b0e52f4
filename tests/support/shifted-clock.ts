import type { Page } from '@playwright/test'

/**
 * Gives a page another time, from its next load on: it is `nowMs` (UTC ms) when this is called, and time passes as it
 * does. Only what the page takes for the date changes; its timers and animations run as ever.
 */
export const shiftClock = async (page: Page, nowMs: number): Promise<void> => {
  await page.addInitScript((shiftMs) => {
    const kept = globalThis as { unshiftedDate?: DateConstructor }
    kept.unshiftedDate ??= Date
    const RealDate = kept.unshiftedDate
    class ShiftedDate extends RealDate {
      constructor(...given: readonly unknown[]) {
        if (given.length === 0) super(RealDate.now() + shiftMs)
        else super(...(given as [number]))
      }
      static override now(): number {
        return RealDate.now() + shiftMs
      }
    }
    globalThis.Date = ShiftedDate as DateConstructor
  }, nowMs - Date.now())
}
