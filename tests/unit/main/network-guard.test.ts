import { describe, expect, test } from 'vitest'
import { guardNetwork, guardUpdates, isAllowedRequest, isUpdateUrl } from '../../../src/main/network-guard.ts'
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

describe('the session for updates', () => {
  test.each([
    'https://github.com/owner/roadbook/releases/latest/download/latest.yml',
    'https://objects.githubusercontent.com/file',
    'https://release-assets.githubusercontent.com/file?sig=1',
  ])('may ask for %s', (url) => {
    expect(isUpdateUrl(url)).toBe(true)
  })

  test.each([
    'http://github.com/owner/roadbook/releases',
    'https://github.com.evil.example/x',
    'https://evil.example/github.com',
    'https://me@github.com/x',
    'https://api.github.com/x',
    'file:///etc/passwd',
    'no address',
  ])('may not ask for %s', (url) => {
    expect(isUpdateUrl(url)).toBe(false)
  })

  test('is stopped and written down otherwise', () => {
    const answers: unknown[] = []
    const logged: string[] = []
    type Listener = (details: { url: string }, answer: (response: unknown) => void) => void
    const listeners: Listener[] = []
    const webRequest = { onBeforeRequest: (listener: Listener) => listeners.push(listener) }
    guardUpdates(webRequest as unknown as Electron.WebRequest, (line) => logged.push(line))
    for (const url of ['https://evil.example/', 'https://github.com/']) {
      for (const listener of listeners) listener({ url }, (response) => answers.push(response))
    }
    expect(answers).toEqual([{ cancel: true }, { cancel: false }])
    expect(logged).toEqual(['stopped a request to https://evil.example/'])
  })
})
