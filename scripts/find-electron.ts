import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const packageFolder = resolve(import.meta.dirname, '../node_modules/electron')
const defaultMirror = 'https://github.com/electron/electron/releases/'
const probeMs = 4_000
/** About 110 MB; long enough for a slow line, because the probe has shown that there is one. */
const downloadMs = 10 * 60_000

export type FoundElectron = { readonly path: string } | { readonly path?: never; readonly reason: string }

const installedPath = (): string | null => {
  try {
    const executable = readFileSync(join(packageFolder, 'path.txt'), 'utf8')
    const distFolder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(packageFolder, 'dist')
    const path = join(distFolder, executable)
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Whether a window can be opened here at all, before anything is downloaded for it. */
const whyNoWindow = (): string | null => {
  if (process.platform !== 'linux') return null
  if (process.getuid?.() === 0) return 'Electron does not run as root'
  const hasScreen = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  return hasScreen ? null : 'there is no screen'
}

const canReachMirror = async (): Promise<boolean> => {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? defaultMirror
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) })
    return true
  } catch {
    return false
  }
}

/** The Electron package brings its program only when it is first needed; this is that time. */
const download = (): void => {
  process.stdout.write('Downloading Electron, once (about 110 MB) …\n')
  spawnSync(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore', timeout: downloadMs })
}

/** Finds the Electron program, downloading it if that can be done; otherwise says why there is none. */
export const findElectron = async (): Promise<FoundElectron> => {
  const reason = whyNoWindow()
  if (reason !== null) return { reason }
  const path = installedPath()
  if (path !== null) return { path }
  if (!(await canReachMirror())) return { reason: 'Electron is not installed and cannot be downloaded now' }
  download()
  const downloaded = installedPath()
  return downloaded === null ? { reason: 'Electron could not be downloaded' } : { path: downloaded }
}
