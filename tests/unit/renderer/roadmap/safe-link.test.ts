import { expect, test } from 'vitest'
import { safeLink } from '../../../../src/renderer/features/roadmap/safe-link.ts'

test.each([
  'https://example.org',
  'https://example.org/path?x=1#y',
  '  https://example.org/with-spaces-around  ',
])('%s may be opened', (url) => {
  expect(safeLink(url)).toMatch(/^https:\/\/example\.org/u)
})

test.each([
  'http://example.org',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'smb://server/share',
  'ms-settings:',
  'https://user:secret@example.org',
  '//example.org',
  'example.org',
  '#top',
  '',
])('%s stays text', (url) => {
  expect(safeLink(url)).toBeNull()
})
