import { describe, expect, test } from 'vitest'
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
  denyPermissions(session as unknown as Electron.Session)
  return handlers
}

const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
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
    call(handlersSet()['setPermissionRequestHandler'], null, permission, (granted: unknown) =>
      answers.push(granted),
    )
    expect(answers).toEqual([false])
  })

  test('is denied when a page looks whether it has it', () => {
    expect(call(handlersSet()['setPermissionCheckHandler'], null, permission, 'app://bundle')).toBe(false)
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
