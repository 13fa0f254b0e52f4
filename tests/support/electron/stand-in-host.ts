/** The desktop app on the stand-in for Electron, offered to tests as the loopback host is. */
import type { Reply } from '#contract/envelope.ts'
import { callChannel } from '#contract/channels.ts'
import type { WebApp } from '../host-process.ts'
import { decode, encode } from './cloning.ts'
import { type PagedApp, servePages } from './pages.ts'
import { type StandInApp, type StandInOptions, startStandInApp } from './stand-in-app.ts'

export type StandInHost = WebApp & { readonly app: StandInApp }

/**
 * Resolves to the first window once the app has asked for its page: asked later, that would take the place of where the test
 * is going. Fails when the app ends without one.
 */
const firstWindow = async ({ app, windows }: PagedApp): Promise<number> => {
  const opened = new Promise<void>((done) => {
    app.listen(({ type }) => {
      if (type === 'load') done()
    })
  })
  const ended = app.ended().then(() => {
    throw new Error(`the app ended: ${app.printed()}`)
  })
  await Promise.race([opened, ended])
  const [first] = windows.keys()
  if (first === undefined) throw new Error('the app closed its window')
  return first
}

/** Starts the built app; its window waits for a page of the test to go to `link`. */
export const startStandInHost = async ({
  dataFolder,
  setup,
  env = {},
}: Pick<StandInOptions, 'dataFolder' | 'setup' | 'env'>): Promise<StandInHost> => {
  const app = await startStandInApp({ dataFolder, env, ...(setup === undefined ? {} : { setup }) })
  const paged = servePages(app)
  await firstWindow(paged)
  const call: WebApp['call'] = async (request) => {
    // Whichever window there is: its page may have been closed and another opened.
    const [windowId = 0] = paged.windows.keys()
    const frame = { url: 'app://bundle/', isMain: true }
    const text = encode([request])
    return decode(
      (await app.ask({ ask: 'invoke', windowId, frame, channel: callChannel, text })) as string,
    ) as Reply
  }
  return {
    app,
    link: `${paged.origin}/`,
    origin: paged.origin,
    token: '',
    dataFolder,
    process: app.process,
    call,
    stop: async () => void (await app.quit()),
  }
}
