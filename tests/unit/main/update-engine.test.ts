/** The real electron-updater, over a server on this computer that publishes what the test says. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { AppImageUpdater } from 'electron-updater'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { engineOf } from '../../../src/main/update-engine.ts'
import { UpdateNetwork } from '../../support/update-network.ts'
import { tempFolder } from '../../support/temp-folder.ts'

vi.mock('electron', () => ({ app: {}, session: {} }))

const program = Buffer.from('the new program')
const sha512 = (content: Buffer): string => createHash('sha512').update(content).digest('base64')

let server: Server
let published: Map<string, string | Buffer>
let asked: string[]
let logged: string[]

beforeEach(async () => {
  published = new Map()
  asked = []
  logged = []
  server = createServer(({ url = '' }, response) => {
    const path = url.split('?')[0] ?? ''
    asked.push(path)
    const content = published.get(path)
    response.writeHead(content === undefined ? 404 : 200)
    response.end(content)
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
})

const FILE = 'roadbook-2.0.0-linux-x86_64.AppImage'

const publish = (version: string, hash = sha512(program)): void => {
  const file = FILE.replace('2.0.0', version)
  published.set(
    '/latest-linux.yml',
    `version: ${version}\nfiles:\n  - url: ${file}\n    sha512: ${hash}\n    size: ${program.length}\npath: ${file}\nsha512: ${hash}\nreleaseDate: '2026-11-28T00:00:00.000Z'\nreleaseNotes: '<p>Better.</p>'\n`,
  )
  published.set(`/${file}`, program)
}

/** The app at 1.5.0, as an AppImage. */
const engine = () => {
  const folder = tempFolder()
  const image = join(folder, 'Roadbook.AppImage')
  writeFileSync(image, 'the old program')
  vi.stubEnv('APPIMAGE', image)
  const config = join(folder, 'app-update.yml')
  writeFileSync(config, 'updaterCacheDirName: roadbook-updater\n')
  const quits: string[] = []
  const updater = new AppImageUpdater(null, {
    version: '1.5.0',
    name: 'roadbook',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: folder,
    baseCachePath: join(folder, 'cache'),
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => void quits.push('quit'),
    onQuit: () => undefined,
  })
  // The one it takes by itself asks Electron's network.
  Object.assign(updater, { httpExecutor: new UpdateNetwork() })
  const { port } = server.address() as AddressInfo
  updater.setFeedURL({ provider: 'generic', url: `http://127.0.0.1:${port}/` })
  return { updater, image, quits, ...engineOf(updater, (line) => logged.push(line)) }
}

test('a newer version is found with its notes, and nothing is downloaded', async () => {
  publish('2.0.0')
  expect(await engine().check()).toEqual({ version: '2.0.0', notes: 'Better.' })
  expect(asked).toEqual(['/latest-linux.yml'])
})

test('it is downloaded when asked for, whole', async () => {
  publish('2.0.0')
  const { check, download, updater, image } = engine()
  const done = new Promise<string>((resolve) => {
    updater.on('update-downloaded', ({ downloadedFile }) => resolve(downloadedFile))
  })
  await check()
  const fractions: number[] = []
  await download((fraction) => fractions.push(fraction))
  expect(readFileSync(await done)).toEqual(program)
  expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true)
  // The program itself stays as it is until the learner installs.
  expect(readFileSync(image, 'utf8')).toBe('the old program')
})

test('what is not what was published is refused', async () => {
  publish('2.0.0', sha512(Buffer.from('something else')))
  const { check, download, updater } = engine()
  let downloaded: string | null = null
  updater.on('update-downloaded', ({ downloadedFile }) => (downloaded = downloadedFile))
  await check()
  await expect(download(() => undefined)).rejects.toThrow(/sha512 checksum mismatch/)
  expect(downloaded).toBeNull()
})

describe('nothing is found', () => {
  test.each(['1.5.0', '1.4.9', '0.9.0'])('when %s is published: the app never goes back', async (version) => {
    publish(version)
    expect(await engine().check()).toBeNull()
  })
})

test('a place where nothing is published fails, and leaves the app alone', async () => {
  const { check, image, quits } = engine()
  await expect(check()).rejects.toThrow(/404|Cannot find/)
  expect(existsSync(image)).toBe(true)
  expect(quits).toEqual([])
})

test('a release that names a version nobody can compare fails', async () => {
  publish('newest')
  await expect(engine().check()).rejects.toThrow(/version/i)
})
