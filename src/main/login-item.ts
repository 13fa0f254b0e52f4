import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { App } from 'electron'

export type LoginItem = {
  /** Null where the system cannot be told. */
  readonly isOn: () => boolean | null
  /** False when it was not taken. */
  readonly set: (isOn: boolean) => boolean
}

export type LoginItemOptions = {
  readonly app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings' | 'isPackaged'>
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** The program to start; an AppImage names itself. */
  readonly program: string
}

/** Quoted as desktop entries want it: a path may hold spaces. */
const quoted = (path: string): string => `"${path.replaceAll(/["\\$`]/g, String.raw`\$&`)}"`

const desktopEntry = (program: string): string =>
  `[Desktop Entry]\nType=Application\nName=Roadbook\nExec=${quoted(program)} --hidden\nX-GNOME-Autostart-enabled=true\n`

const onLinux = ({ env, home, program }: LoginItemOptions): LoginItem => {
  const file = join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'autostart/roadbook.desktop')
  return {
    isOn: () => existsSync(file),
    set: (isOn) => {
      try {
        mkdirSync(dirname(file), { recursive: true })
        if (isOn) writeFileSync(file, desktopEntry(env['APPIMAGE'] ?? program))
        else rmSync(file, { force: true })
        return true
      } catch {
        return false
      }
    },
  }
}

/** Whether Roadbook starts when the learner logs in: kept by the system, not by Roadbook. */
export const createLoginItem = (options: LoginItemOptions): LoginItem => {
  const { app, platform } = options
  // From a checkout the system would start Electron without the app.
  if (!app.isPackaged) return { isOn: () => null, set: () => false }
  if (platform === 'linux') return onLinux(options)
  if (platform !== 'darwin' && platform !== 'win32') return { isOn: () => null, set: () => false }
  const args = ['--hidden']
  return {
    isOn: () => app.getLoginItemSettings(platform === 'win32' ? { args } : {}).openAtLogin,
    set: (openAtLogin) => {
      app.setLoginItemSettings(platform === 'win32' ? { openAtLogin, args } : { openAtLogin })
      return app.getLoginItemSettings(platform === 'win32' ? { args } : {}).openAtLogin === openAtLogin
    },
  }
}
