import { expect, test } from 'vitest'
import { browserOpener } from '../../../src/web/open-browser.ts'

const url = 'http://127.0.0.1:7101/#code=abc'

test.each([
  ['darwin', {}, 'open'],
  ['win32', {}, 'rundll32'],
  ['linux', { DISPLAY: ':0' }, 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
] as const)('on %s with %j the link is opened with %s', (platform, env, command) => {
  const opener = browserOpener(url, platform, env)
  expect(opener?.command).toBe(command)
  expect(opener?.args.at(-1)).toBe(url)
})

test('without a screen nothing is opened', () => {
  expect(browserOpener(url, 'linux', {})).toBeNull()
})
