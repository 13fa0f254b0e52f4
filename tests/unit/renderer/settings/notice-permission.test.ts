import { afterEach, expect, test, vi } from 'vitest'
import { askForNotices } from '../../../../src/renderer/features/settings/notice-permission.ts'

afterEach(() => vi.unstubAllGlobals())

const browserWith = (
  permission: NotificationPermission,
  requestPermission = vi.fn<() => string>(() => 'granted'),
) => {
  vi.stubGlobal('Notification', { permission, requestPermission })
  return requestPermission
}

test('a browser that was never asked is asked', async () => {
  const ask = browserWith('default')
  await askForNotices()
  expect(ask).toHaveBeenCalledOnce()
})

test.each(['granted', 'denied'] as const)('a browser that has %s is left alone', async (permission) => {
  const ask = browserWith(permission)
  await askForNotices()
  expect(ask).not.toHaveBeenCalled()
})

test('a browser without notices, or one that fails when asked, is no error', async () => {
  vi.stubGlobal('Notification', undefined)
  await expect(askForNotices()).resolves.toBeUndefined()
  browserWith(
    'default',
    vi.fn<() => string>(() => {
      throw new TypeError('not here')
    }),
  )
  await expect(askForNotices()).resolves.toBeUndefined()
})
