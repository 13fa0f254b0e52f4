import { expect, test } from 'vitest'
import { defaultDataFolder } from '#service/data-folder.ts'

test.each([
  ['linux', {}, '/home/ada/.config/Roadbook'],
  ['linux', { XDG_CONFIG_HOME: '/etc/ada' }, '/etc/ada/Roadbook'],
  ['linux', { XDG_CONFIG_HOME: 'relative' }, '/home/ada/.config/Roadbook'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/ada/.config/Roadbook'],
  ['darwin', {}, '/home/ada/Library/Application Support/Roadbook'],
  ['win32', { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' }, 'C:\\Users\\ada\\AppData\\Roaming\\Roadbook'],
  ['linux', { ROADBOOK_DATA: '/mnt/usb' }, '/mnt/usb'],
  ['win32', { ROADBOOK_DATA: 'D:\\road', APPDATA: 'C:\\x' }, 'D:\\road'],
  ['linux', { ROADBOOK_DATA: '' }, '/home/ada/.config/Roadbook'],
] as const)('on %s with %j it is %s', (platform, env, expected) => {
  expect(defaultDataFolder({ platform, env, home: '/home/ada' })).toBe(expected)
})

test('on Windows without APPDATA it is in the usual place', () => {
  const folder = defaultDataFolder({ platform: 'win32', env: {}, home: 'C:\\Users\\ada' })
  expect(folder).toBe('C:\\Users\\ada\\AppData\\Roaming\\Roadbook')
})
