import { describe, expect, test } from 'vitest'
import { menuTemplate } from '../../../src/main/menu.ts'

type Item = Electron.MenuItemConstructorOptions

const done: string[] = []
const actions = {
  command: (command: string) => void done.push(command),
  openDocument: () => void done.push('open'),
  toggleTimerWindow: () => void done.push('timer window'),
  checkForUpdates: () => void done.push('updates'),
  showData: () => void done.push('data'),
  showLogs: () => void done.push('logs'),
}

const itemsOf = (platform: NodeJS.Platform): readonly Item[] =>
  menuTemplate(platform, actions).flatMap((item) => [item].concat((item.submenu ?? []) as Item[]))

describe.each(['linux', 'win32', 'darwin'] as const)('the menus of %s', (platform) => {
  test('lead to every screen by the keys of the app, which the page itself hears', () => {
    const screens = ['Today', 'Week', 'Roadmap', 'Progress', 'Settings']
    for (const [index, label] of screens.entries()) {
      const item = itemsOf(platform).find(
        (one) => one.label === label && one.accelerator === `CommandOrControl+${index + 1}`,
      )
      expect(item).toMatchObject({ registerAccelerator: false })
    }
  })

  test('no key stands twice', () => {
    const keys = itemsOf(platform).flatMap(({ accelerator }) =>
      accelerator === undefined ? [] : [accelerator],
    )
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('nothing in them leads to the web or to the developer tools', () => {
    const roles = itemsOf(platform).map(({ role }) => role)
    expect(roles).not.toContain('toggleDevTools')
    expect(roles).not.toContain('reload')
    expect(JSON.stringify(menuTemplate(platform, actions))).not.toContain('http')
  })

  test('about, updates, data and logs are there', () => {
    const press = (label: string): void => {
      const click = itemsOf(platform).find((item) => item.label === label)?.click as (() => void) | undefined
      click?.()
    }
    done.length = 0
    for (const label of ['About Roadbook', 'Check for updates', 'Show the data folder', 'Show the logs']) {
      press(label)
    }
    expect(done).toEqual(['about', 'updates', 'data', 'logs'])
  })
})

test('the first menu of macOS is the app’s own, with its settings and quit', () => {
  const [first] = menuTemplate('darwin', actions)
  expect(first?.label).toBe('Roadbook')
  const items = (first?.submenu ?? []) as Item[]
  expect(items.map(({ role, label }) => role ?? label)).toEqual(
    expect.arrayContaining(['Settings…', 'hide', 'quit']),
  )
})
