import { describe, expect, test, vi } from 'vitest'
import { lockPage } from '../../../src/main/navigation.ts'
import { createIsOwnUrl } from '../../../src/main/page-origin.ts'
import { foreignUrls } from './foreign-urls.ts'

type Handler = (event: { url: string; preventDefault: () => void }) => void
type OpenHandler = (details: { url: string }) => { action: string }

/** Collects what is hung on a page, so that a test can do what the page would. */
const lockedPage = () => {
  const handlers = new Map<string, Handler>()
  const links: string[] = []
  let openHandler: OpenHandler = () => ({ action: 'allow' })
  const contents = {
    on: (event: string, handler: Handler) => handlers.set(event, handler),
    setWindowOpenHandler: (handler: OpenHandler) => {
      openHandler = handler
    },
  }
  // The page Electron would hand over, as far as lockPage uses it.
  lockPage(contents as unknown as Electron.WebContents, createIsOwnUrl(null), (url) => links.push(url))
  const isStopped = (event: string, url: string): boolean => {
    const preventDefault = vi.fn<() => void>()
    handlers.get(event)?.({ url, preventDefault })
    return preventDefault.mock.calls.length > 0
  }
  return { isStopped, open: (url: string) => openHandler({ url }), links }
}

describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (event) => {
  test.each(foreignUrls)('to %j is stopped', (url) => {
    expect(lockedPage().isStopped(event, url)).toBe(true)
  })

  test('within the app goes on', () => {
    expect(lockedPage().isStopped(event, 'app://bundle/index.html')).toBe(false)
  })
})

test('no webview is ever attached, not even for our own page', () => {
  expect(lockedPage().isStopped('will-attach-webview', 'app://bundle/')).toBe(true)
})

test.each(['https://example.org/', 'app://bundle/', 'file:///etc/passwd'])(
  'no window opens for %s',
  (url) => {
    const page = lockedPage()
    expect(page.open(url)).toEqual({ action: 'deny' })
    expect(page.links).toEqual([url])
  },
)
