import { describe, expect, test } from 'vitest'
import { externalUrl, openExternalLink } from '../../../src/main/external-links.ts'

describe('externalUrl', () => {
  test.each([
    ['https://docs.python.org/3/', 'https://docs.python.org/3/'],
    ['HTTPS://Example.ORG/a b', 'https://example.org/a%20b'],
    ['https://example.org:8443/?q=1#x', 'https://example.org:8443/?q=1#x'],
  ])('%s may be opened', (text, href) => {
    expect(externalUrl(text)).toBe(href)
  })

  test.each([
    'http://example.org/',
    'file:///etc/passwd',
    String.raw`\\server\share\file.exe`,
    'smb://server/share',
    'ms-msdt:/id PCWDiagnostic',
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'mailto:a@example.org',
    'https://a@example.org/',
    'https://user:secret@example.org/',
    'https://google.com@evil.test/',
    'app://bundle/',
    'https://',
    '',
    'example.org',
    `https://example.org/${'x'.repeat(2_048)}`,
  ])('%j may not', (text) => {
    expect(externalUrl(text)).toBeNull()
  })
})

const clicked = async (text: string, isConfirmed: boolean) => {
  const asked: string[] = []
  const opened: string[] = []
  await openExternalLink(text, {
    ask: (url) => {
      asked.push(url)
      return Promise.resolve(isConfirmed)
    },
    open: (url) => {
      opened.push(url)
      return Promise.resolve()
    },
  })
  return { asked, opened }
}

test('the address is shown, and opened only after a yes', async () => {
  const url = 'https://example.org/'
  expect(await clicked(url, true)).toEqual({ asked: [url], opened: [url] })
  expect(await clicked(url, false)).toEqual({ asked: [url], opened: [] })
})

test('what may not be opened is not even asked about', async () => {
  expect(await clicked('file:///etc/passwd', true)).toEqual({ asked: [], opened: [] })
})
