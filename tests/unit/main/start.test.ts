import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TimerView } from '#contract/operations/timer.ts'
import { buildHosts } from '../../support/build-hosts.ts'
import { tempFolder, writeFiles } from '../../support/temp-folder.ts'

const root = resolve(import.meta.dirname, '../../..')

// Below node_modules, so that the bundle finds the SQLite binding as it does in place.
let folder = ''

beforeAll(async () => {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, 'main-test-'))
  symlinkSync(join(root, 'resources'), join(folder, 'resources'), 'junction')
  writeFiles(folder, { 'out/renderer/index.html': '<p>index</p>', 'package.json': '{ "type": "module" }' })
  await buildHosts(join(folder, 'out'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Report = {
  readonly calls: string[]
  readonly url?: string
  readonly dialogs: { readonly detail: string }[]
  readonly page?: number
  readonly info: unknown
  readonly builtIn: { readonly value: unknown[] }
  readonly draft: unknown
  readonly sent: unknown[]
  readonly study: {
    readonly tray?: { readonly icon: string; readonly tooltip: string; readonly menu: { label?: string }[] }
    readonly asleep: TimerView
    readonly awake: TimerView
    readonly awakeAgain: TimerView
    readonly notifications: unknown[]
  }
}

const start = (dataFolder: string, lacks = ''): Report => {
  const script = join(root, 'tests/support/run-main.mjs')
  const run = spawnSync(
    process.execPath,
    [script, join(folder, 'out/main/index.js'), `--data=${dataFolder}`],
    { encoding: 'utf8', env: { ...process.env, FAKE_DESKTOP_LACKS: lacks } },
  )
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout) as Report
}

describe('the built main process, started over a stand-in for Electron', () => {
  let dataFolder = ''
  let report: Report

  beforeAll(() => {
    dataFolder = join(folder, 'data')
    report = start(dataFolder)
  }, 60_000)

  test('sandbox, folders, scheme and instance lock are settled before Electron is ready', () => {
    const beforeReady = report.calls.slice(0, report.calls.indexOf('ready'))
    expect(beforeReady).toEqual([
      'enableSandbox',
      'setPath',
      'setPath',
      'registerSchemesAsPrivileged',
      'requestSingleInstanceLock',
      'whenReady',
    ])
  })

  test('permissions and network are closed and the channel is open before the first page loads', () => {
    const beforeWindow = report.calls.slice(0, report.calls.indexOf('BrowserWindow'))
    for (const call of [
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'onBeforeRequest',
      'protocol.handle',
      'handle',
    ]) {
      expect(beforeWindow).toContain(call)
    }
    expect(report).toMatchObject({ url: 'app://bundle/', page: 200 })
  })

  test('the window reaches the service: database, built-in roadmaps, reading worker, events', () => {
    expect(report.info).toMatchObject({
      ok: true,
      value: {
        host: 'electron',
        version: '0.0.0-test',
        dataFolder,
        capabilities: ['tray', 'native-notification', 'power-events'],
      },
    })
    expect(report.builtIn.value).toHaveLength(2)
    expect(report.draft).toMatchObject({ ok: true, value: { document: { roadmaps: [{ title: 'Knots' }] } } })
    expect(report.sent).toContainEqual(['roadbook:event', { type: 'changed', areas: ['settings'] }])
  })

  test('a started timer shows in the tray', () => {
    const { tray } = report.study
    expect(tray?.icon).toMatch(/tray(?:Template)?\.png$/)
    expect(tray?.tooltip).toBe('Roadbook: Focus, 25 min left')
    expect(tray?.menu.map(({ label }) => label)).toEqual([
      'Focus, 25 min left',
      undefined,
      'Pause',
      'Skip',
      'Open Roadbook',
      'Quit',
    ])
  })

  test('the timer stops for a sleep and asks about it afterwards', () => {
    expect(report.study.asleep.phase).toBe('away')
    expect(report.study.awake).toMatchObject({ phase: 'asking', question: { reason: 'sleep' } })
  })

  test('a notice of the timer is shown by the system, once and without a sound of its own', () => {
    expect(report.study.notifications).toEqual([
      expect.objectContaining({ title: 'Were you away?', silent: true }),
    ])
  })

  test('a system that fails to show a notice changes nothing for the timer', () => {
    expect(report.study.awakeAgain).toMatchObject({ phase: 'asking', question: { reason: 'sleep' } })
  })

  test('quitting leaves one closed database file', () => {
    const names = readdirSync(dataFolder)
    expect(names).toContain('roadbook.db')
    expect(names.filter((name) => /-(?:wal|shm)$/.test(name))).toEqual([])
  })
})

test('a desktop without a tray does without, and does not claim one', () => {
  const report = start(tempFolder(), 'tray')
  expect(report.info).toMatchObject({
    ok: true,
    value: { capabilities: ['native-notification', 'power-events'] },
  })
  expect(report.study.awake.phase).toBe('asking')
})

test('a database that cannot be opened ends in a dialog that says so, not in nothing', () => {
  const dataFolder = tempFolder()
  writeFileSync(
    join(dataFolder, 'roadbook.db'),
    'this is no database, and long enough to be looked at '.repeat(40),
  )
  const { calls, dialogs } = start(dataFolder)
  expect(dialogs[0]?.detail).toContain(dataFolder)
  expect(calls).toContain('quit')
  expect(calls).not.toContain('BrowserWindow')
})
