import { isAbsolute, posix, win32 } from 'node:path'

export type FolderHints = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** The learner's home folder. */
  readonly home: string
}

const APP_FOLDER = 'Roadbook'

/**
 * Where the database lies unless told otherwise: ROADBOOK_DATA, else the place Electron gives an app of this name, so
 * that every host finds the same database.
 */
export const defaultDataFolder = ({ platform, env, home }: FolderHints): string => {
  const chosen = env['ROADBOOK_DATA']
  if (chosen !== undefined && chosen !== '') return chosen
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), APP_FOLDER)
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', APP_FOLDER)
  // The XDG rules: a relative path in the variable is to be ignored.
  const config = env['XDG_CONFIG_HOME']
  const base = config !== undefined && isAbsolute(config) ? config : posix.join(home, '.config')
  return posix.join(base, APP_FOLDER)
}
