import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, session } from 'electron'
import electronUpdater, { type AppUpdater } from 'electron-updater'
import { i18n } from '#core/words/i18n.ts'
import { guardUpdates } from './network-guard.ts'
import { notesAsText } from './release-notes.ts'
import type { UpdateEngine } from './updates.ts'

/** Electron's session that electron-updater asks the network in. */
const SESSION = 'electron-updater'

/** Steps of electron-updater, none of which it takes by itself. */
export const engineOf = (updater: AppUpdater, log: (line: string) => void): UpdateEngine => {
  updater.autoDownload = false
  updater.autoInstallOnAppQuit = false
  updater.allowDowngrade = false
  updater.allowPrerelease = false
  updater.logger = { info: () => undefined, warn: log, error: log, debug: () => undefined }
  // Each step rejects, too; without a listener the event would end the process.
  updater.on('error', () => undefined)
  return {
    check: async () => {
      const found = await updater.checkForUpdates()
      if (found === null || !found.isUpdateAvailable) return null
      const { version, releaseNotes } = found.updateInfo
      return { version, notes: notesAsText(releaseNotes ?? null) }
    },
    download: async (onProgress) => {
      const tell = ({ percent }: { readonly percent: number }): void =>
        onProgress(Math.min(1, Math.max(0, percent / 100)))
      updater.on('download-progress', tell)
      try {
        await updater.downloadUpdate()
      } finally {
        updater.off('download-progress', tell)
      }
    },
    install: () => updater.quitAndInstall(),
  }
}

/** What the release wrote into package.json when it signed the app. */
const isSigned = (): boolean => {
  try {
    const { signed } = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8')) as {
      readonly signed?: unknown
    }
    return signed === true
  } catch {
    return false
  }
}

/** Why this copy must not update itself; null where it may. */
const findWhyNot = (): (() => string) | null => {
  if (!app.isPackaged) return () => i18n.t('This copy runs from its source: update it there.')
  // Electron's; there is none elsewhere.
  const { resourcesPath = '' } = process as { readonly resourcesPath?: string }
  if (!existsSync(join(resourcesPath, 'app-update.yml'))) {
    return () => i18n.t('This copy was built by hand and does not know where updates are published.')
  }
  if (process.platform === 'linux') {
    return process.env['APPIMAGE'] === undefined
      ? () => i18n.t('This copy belongs to the package manager of the system: update it there.')
      : null
  }
  return isSigned()
    ? null
    : () => i18n.t('This copy is not signed, so it could not tell a genuine update from another.')
}

const nothing: UpdateEngine = {
  check: () => Promise.resolve(null),
  download: () => Promise.resolve(),
  install: () => undefined,
}

/** The engine for this copy. Where it may not update, nothing that could reach a network is even made. */
export const updateEngine = (
  log: (line: string) => void,
): { readonly engine: UpdateEngine; readonly whyNot: (() => string) | null } => {
  const whyNot = findWhyNot()
  if (whyNot !== null) return { engine: nothing, whyNot }
  guardUpdates(session.fromPartition(SESSION, { cache: false }).webRequest, log)
  return { engine: engineOf(electronUpdater.autoUpdater, log), whyNot }
}
