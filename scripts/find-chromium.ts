import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

const usualPlaces = (): string[] => {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform !== 'win32') return ['/snap/bin/chromium', '/opt/google/chrome/chrome']
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable]
    if (folder === undefined) return []
    return [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]
  })
}

const onPath = (): string[] =>
  (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))

const playwrightsOwn = (): string[] => {
  try {
    return [chromium.executablePath()]
  } catch {
    return []
  }
}

/** A Chromium that is already here: CHROMIUM_PATH, on the PATH, in the usual places, or Playwright's own. */
export const findChromium = (): string | null => {
  const chosen = process.env['CHROMIUM_PATH']
  const candidates = [
    ...(chosen === undefined ? [] : [chosen]),
    ...onPath(),
    ...usualPlaces(),
    ...playwrightsOwn(),
  ]
  return candidates.find((path) => existsSync(path)) ?? null
}

const canInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** As `findChromium`; on Debian and its like, root may also install one. */
export const ensureChromium = (): string | null => {
  const found = findChromium()
  if (found !== null || !canInstall()) return found
  process.stdout.write('No Chromium here: installing the one of this system …\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: 'inherit',
    env,
  })
  return findChromium()
}

export const howToGetChromium =
  'The tests in the browser need Chromium. Install it (npx playwright install chromium, or Google Chrome), ' +
  'or name one in CHROMIUM_PATH.'
