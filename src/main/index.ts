import './german.ts'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { app, dialog, protocol } from 'electron'
import { i18n } from '#core/words/i18n.ts'
import { defaultDataFolder } from '#service/data-folder.ts'
import { followMoves } from '#service/moved-folder.ts'
import { appScheme } from './app-scheme.ts'
import { askAboutLink } from './ask-about-link.ts'
import { catchTheRest } from './last-resort.ts'
import { openLog } from './log.ts'
import { lockNavigation } from './navigation.ts'
import { documentsIn } from './opened-documents.ts'
import { createIsOwnUrl } from './page-origin.ts'
import { start } from './start.ts'
import { dataFolderOption, startsHidden } from './start-options.ts'

const devUrl = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)
const isOwnUrl = createIsOwnUrl(devUrl)
const dataFolder = followMoves(
  resolve(
    dataFolderOption(process.argv) ??
      defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() }),
  ),
)
const log = openLog(dataFolder)
catchTheRest({ process, app, dialog, log })

/** Electron refuses paths that do not exist. */
const usePaths = (): void => {
  // The browser's own caches stay out of the folder the learner looks into.
  const browserFolder = resolve(dataFolder, 'browser')
  try {
    mkdirSync(browserFolder, { recursive: true })
    app.setPath('userData', dataFolder)
    app.setPath('sessionData', browserFolder)
  } catch {
    // Opening the data fails for the same reason in a moment, and tells the learner.
  }
}

// These must run before the app is ready, so nothing is awaited above or between them.
app.enableSandbox()
// Windows shows notices only of an app that says which one it is: the appId of electron-builder.yml.
if (process.platform === 'win32') app.setAppUserModelId('app.roadbook')
usePaths()
protocol.registerSchemesAsPrivileged([appScheme])
lockNavigation(app, isOwnUrl, (url) => void askAboutLink(url))

/** macOS names the documents to open, also before the app is ready. */
const opened: string[] = [...documentsIn(process.argv, process.cwd())]
app.on('open-file', (event, path) => {
  event.preventDefault()
  opened.push(path)
})

if (app.requestSingleInstanceLock()) {
  start({ dataFolder, devUrl, isOwnUrl, opened, isHidden: startsHidden(process.argv), log }).catch(
    (error: unknown) => {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error))
      dialog.showErrorBox(
        i18n.t('Roadbook could not start'),
        i18n.t('Something unexpected went wrong. Please start it again.'),
      )
      app.exit(1)
    },
  )
} else {
  app.quit()
}
