import { describe, expect, test } from 'vitest'
import { createIsOwnUrl } from '../../../src/main/page-origin.ts'
import { denyPermissions } from '../../../src/main/permissions.ts'

type Deny = Record<string, (...args: never[]) => unknown>

const handlersSet = (): Deny => {
  const handlers: Deny = {}
  const names = [
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
    'setDisplayMediaRequestHandler',
  ]
  const session = Object.fromEntries(
    names.map((name) => [name, (handler: (...args: never[]) => unknown) => (handlers[name] = handler)]),
  )
  // The session Electron would hand over, as far as denyPermissions uses it.
  denyPermissions(session as unknown as Electron.Session, createIsOwnUrl(null))
  return handlers
}

const permissions = [
  'clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'local-network-access',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'storage-access',
  'unknown',
  'usb',
  'window-management',
]

const call = (handler: ((...args: never[]) => unknown) | undefined, ...args: unknown[]): unknown =>
  handler?.(...(args as never[]))

describe.each(permissions)('%s', (permission) => {
  test('is denied when a page asks for it', () => {
    const answers: unknown[] = []
    const details = { isMainFrame: true, requestingUrl: 'app://bundle/' }
    const answer = (granted: unknown): number => answers.push(granted)
    call(handlersSet()['setPermissionRequestHandler'], null, permission, answer, details)
    expect(answers).toEqual([false])
  })

  test('is denied when a page looks whether it has it', () => {
    expect(
      call(handlersSet()['setPermissionCheckHandler'], null, permission, 'app://bundle', {
        isMainFrame: true,
      }),
    ).toBe(false)
  })
})

describe('putting text on the clipboard', () => {
  const asks = (requestingUrl: string, isMainFrame = true): unknown[] => {
    const answers: unknown[] = []
    const answer = (granted: unknown): number => answers.push(granted)
    const permission = 'clipboard-sanitized-write'
    const handlers = handlersSet()
    call(handlers['setPermissionRequestHandler'], null, permission, answer, { isMainFrame, requestingUrl })
    const checked = call(handlers['setPermissionCheckHandler'], null, permission, requestingUrl, {
      isMainFrame,
    })
    return [...answers, checked]
  }

  test('is granted to the page of the app', () => {
    expect(asks('app://bundle/')).toEqual([true, true])
  })

  test('is denied to every other page, and to frames within it', () => {
    expect(asks('https://evil.example/')).toEqual([false, false])
    expect(asks('app://bundle.evil/')).toEqual([false, false])
    expect(asks('app://bundle/', false)).toEqual([false, false])
  })
})

test('no device is ever granted', () => {
  expect(call(handlersSet()['setDevicePermissionHandler'], { deviceType: 'usb' })).toBe(false)
})

test('no screen is ever shared', () => {
  const answers: unknown[] = []
  call(handlersSet()['setDisplayMediaRequestHandler'], {}, (streams: unknown) => answers.push(streams))
  expect(answers).toEqual([null])
})
