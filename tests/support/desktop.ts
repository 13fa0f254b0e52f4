/** The desktop app whose windows open by themselves, as they do for learners: pages of the browser, on the stand-in for Electron. */
import { type Page, expect } from '@playwright/test'
import { callChannel } from '#contract/channels.ts'
import { type Client, createClient } from '#contract/client.ts'
import type { Reply } from '#contract/envelope.ts'
import { decode, encode } from './electron/cloning.ts'
import { type PagedApp, servePages } from './electron/pages.ts'
import { type StandInApp, type StandInOptions, startStandInApp } from './electron/stand-in-app.ts'
import { test as base } from './web-app.ts'

export { expect }

export type Desktop = {
  readonly app: StandInApp
  readonly paged: PagedApp
  /** The page of the main window. */
  readonly page: Page
  readonly client: Client
  /** The page of the next window that opens. */
  readonly nextWindow: (act: () => Promise<unknown>) => Promise<Page>
}

type Fixtures = {
  /** Starts the app over the test's data folder; it is quit when the test ends. */
  readonly startDesktop: (options?: Omit<StandInOptions, 'dataFolder'>) => Promise<Desktop>
}

/** Calls the app from its first window, whatever its page does. */
const clientOf = ({ app, windows }: PagedApp): Client =>
  createClient({
    call: async (request) => {
      const [windowId = 0] = windows.keys()
      const frame = { url: 'app://bundle/', isMain: true }
      const text = encode([request])
      const answer = await app.ask({ ask: 'invoke', windowId, frame, channel: callChannel, text })
      return decode(answer as string) as Reply
    },
    subscribe: () => () => undefined,
  })

export const test = base.extend<Fixtures>({
  startDesktop: async ({ context, dataFolder, hasSeedPlan, plantSeedPlan }, use) => {
    const started: StandInApp[] = []
    await use(async (options = {}) => {
      if (hasSeedPlan && started.length === 0) await plantSeedPlan(dataFolder)
      const app = await startStandInApp({ dataFolder, ...options })
      started.push(app)
      const nextWindow: Desktop['nextWindow'] = async (act) => {
        const opened = context.waitForEvent('page')
        await act()
        const page = await opened
        await page.waitForURL(/^https:\/\/app-/)
        return page
      }
      let paged: PagedApp | null = null
      const page = await nextWindow(async () => {
        paged = servePages(app, context)
      })
      if (paged === null) throw new Error('unreachable')
      return { app, paged, page, client: clientOf(paged), nextWindow }
    })
    for (const app of started) await app.quit()
  },
})

/** Presses an entry of a menu, wherever it is in it. */
export const pressMenu = ({ app }: Pick<Desktop, 'app'>, label: string): Promise<void> =>
  app.evaluate(({ Menu }, wanted) => {
    type Item = { readonly label?: string; readonly submenu?: unknown; readonly click?: unknown }
    const find = (items: readonly Item[]): Item | undefined =>
      items
        .map((item) =>
          item.label === wanted ? item : find(Array.isArray(item.submenu) ? (item.submenu as Item[]) : []),
        )
        .find((item) => item !== undefined)
    const item = find((Menu.application?.items ?? []) as readonly Item[])
    if (typeof item?.click !== 'function') throw new Error(`there is no entry ${wanted}`)
    ;(item.click as () => void)()
  }, label)
