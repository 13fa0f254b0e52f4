import { describe, expect, test } from 'vitest'
import { guardNetwork, isAllowedRequest } from '../../../src/main/network-guard.ts'
import { createIsOwnUrl } from '../../../src/main/page-origin.ts'

const packaged = { isOwnUrl: createIsOwnUrl(null), isPackaged: true }
const development = { isOwnUrl: createIsOwnUrl('http://127.0.0.1:5173'), isPackaged: false }

test.each(['app://bundle/index.html', 'data:image/svg+xml,x', 'blob:app://bundle/1'])(
  '%s is loaded',
  (url) => {
    expect(isAllowedRequest(url, packaged)).toBe(true)
  },
)

test.each([
  'https://example.org/',
  'http://127.0.0.1:5173/',
  'https://redirector.gvt1.com/edgedl/chrome/dict/en-us.bdic',
  'ws://127.0.0.1:5173/',
  'wss://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'devtools://devtools/bundled/x.js',
  'chrome-extension://x/y.js',
  'app://other/',
])('%s is never loaded by the packaged app', (url) => {
  expect(isAllowedRequest(url, packaged)).toBe(false)
})

describe('in development', () => {
  test.each(['http://127.0.0.1:5173/main.tsx', 'ws://127.0.0.1:5173/?token=x', 'devtools://devtools/x.js'])(
    '%s is loaded',
    (url) => {
      expect(isAllowedRequest(url, development)).toBe(true)
    },
  )

  test.each(['https://example.org/', 'ws://127.0.0.1:1/', 'wss://example.org/'])('%s is still not', (url) => {
    expect(isAllowedRequest(url, development)).toBe(false)
  })
})

test('a stopped request is cancelled and written down, another passes in silence', () => {
  const lines: string[] = []
  const answers: unknown[] = []
  type Listener = (details: { url: string }, answer: (response: unknown) => void) => void
  let listener: Listener = () => undefined
  const webRequest = { onBeforeRequest: (given: unknown) => (listener = given as Listener) }
  guardNetwork({
    // The web request interface of a session, as far as the guard uses it.
    webRequest: webRequest as unknown as Electron.WebRequest,
    log: (line) => lines.push(line),
    ...packaged,
  })
  listener({ url: 'https://example.org/x' }, (response) => answers.push(response))
  listener({ url: 'app://bundle/' }, (response) => answers.push(response))
  expect(answers).toEqual([{ cancel: true }, { cancel: false }])
  expect(lines).toEqual(['stopped a request to https://example.org/x'])
})
