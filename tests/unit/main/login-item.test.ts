import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createLoginItem } from '../../../src/main/login-item.ts'
import { tempFolder } from '../../support/temp-folder.ts'

const appOf = (isPackaged = true) => {
  let openAtLogin = false
  return {
    isPackaged,
    getLoginItemSettings: () => ({ openAtLogin }) as Electron.LoginItemSettings,
    setLoginItemSettings: (settings: Electron.Settings) => {
      openAtLogin = settings.openAtLogin ?? false
    },
  }
}
const base = { app: appOf(), env: {}, home: '/home/me', program: '/opt/Road book/roadbook' }

test('on Linux it is an entry that starts the program hidden', () => {
  const folder = tempFolder()
  const file = join(folder, 'autostart/roadbook.desktop')
  const item = createLoginItem({ ...base, platform: 'linux', env: { XDG_CONFIG_HOME: folder } })
  expect(item.isOn()).toBe(false)
  expect(item.set(true)).toBe(true)
  expect(item.isOn()).toBe(true)
  expect(readFileSync(file, 'utf8')).toContain('Exec="/opt/Road book/roadbook" --hidden\n')
  expect(item.set(false)).toBe(true)
  expect(existsSync(file)).toBe(false)
})

test('an AppImage names itself: its program is somewhere else at each start', () => {
  const folder = tempFolder()
  const env = { XDG_CONFIG_HOME: folder, APPIMAGE: '/home/me/Roadbook.AppImage' }
  createLoginItem({ ...base, platform: 'linux', env }).set(true)
  expect(readFileSync(join(folder, 'autostart/roadbook.desktop'), 'utf8')).toContain(
    'Exec="/home/me/Roadbook.AppImage" --hidden',
  )
})

test('a folder that takes no entry is said, not ignored', () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'autostart'), 'a file in its place')
  const item = createLoginItem({ ...base, platform: 'linux', env: { XDG_CONFIG_HOME: folder } })
  expect(item.set(true)).toBe(false)
})

test.each(['darwin', 'win32'] as const)('on %s the system keeps it', (platform) => {
  const item = createLoginItem({ ...base, app: appOf(), platform })
  expect(item.set(true)).toBe(true)
  expect(item.isOn()).toBe(true)
})

test('a checkout offers none: the system would start Electron without the app', () => {
  const item = createLoginItem({ ...base, app: appOf(false), platform: 'linux' })
  expect(item.isOn()).toBeNull()
  expect(item.set(true)).toBe(false)
})
