import { spawn } from 'node:child_process'

type Opener = { readonly command: string; readonly args: readonly string[] }

/** Which program opens a link here; null where there is no screen to open one on. */
export const browserOpener = (
  url: string,
  platform: NodeJS.Platform,
  env: Readonly<NodeJS.ProcessEnv>,
): Opener | null => {
  if (platform === 'darwin') return { command: 'open', args: [url] }
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] }
  const hasScreen = Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY'] ?? env['WSL_DISTRO_NAME'])
  return hasScreen ? { command: 'xdg-open', args: [url] } : null
}

/** Tries to open a link in the learner's browser; false when no program for it could be started. */
export const openBrowser = (url: string): Promise<boolean> => {
  const opener = browserOpener(url, process.platform, process.env)
  if (opener === null) return Promise.resolve(false)
  return new Promise((resolve) => {
    const child = spawn(opener.command, opener.args, { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
