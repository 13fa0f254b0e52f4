/**
 * Packs one target into a folder, and writes down beside it what installers would be told: `node pack-target.ts SYSTEM ARCH ELECTRON
 * OUTPUT`. A process of its own, since electron-builder prints much and keeps what it once read.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AfterPackContext, Arch, type Configuration, Platform, build } from 'electron-builder'
import { type Told, toldFile } from './told.ts'

const [system = '', arch = '', electronDist = '', output = ''] = process.argv.slice(2)
const isLinux = system === 'linux'

const told: { -readonly [K in keyof Told]: Told[K] } = {
  desktopEntries: {},
  fileAssociations: [],
  deletesData: null,
}

/** The configuration as it was resolved: the file's, the common part and the system's own. */
const noteConfiguration = ({ packager }: AfterPackContext): void => {
  told.fileAssociations = packager.fileAssociations.map(({ ext, name, mimeType, role }) => ({
    ext,
    name,
    mimeType,
    role,
  }))
  told.deletesData = packager.config.nsis?.deleteAppDataOnUninstall ?? null
}

/** What AppImage and deb are about to be made of; their tools would be fetched from the network, so it ends there. */
const noteDesktopEntry = (options: unknown): Promise<boolean> => {
  const entries = told.desktopEntries as Record<string, string>
  if (Array.isArray(options)) entries['deb'] = readFileSync(options[1] as string, 'utf8')
  else entries['AppImage'] = (options as { desktop: string }).desktop
  return Promise.resolve(true)
}

const config: Configuration = {
  electronDist,
  directories: { output },
  // The release workflow names the real one; without it no deb is made.
  extraMetadata: { homepage: 'https://example.org/' },
  afterPack: (context) => Promise.resolve(noteConfiguration(context)),
  // Signing needs a certificate, and on other systems than macOS its tools.
  ...(system === 'mac' ? { mac: { identity: null, notarize: false } } : {}),
}

const platform = { linux: Platform.LINUX, mac: Platform.MAC, win: Platform.WINDOWS }[system]
if (platform === undefined) throw new Error(`there is no system ${system}`)
await build({
  config,
  publish: 'never',
  targets: platform.createTarget(
    isLinux ? ['AppImage', 'deb'] : 'dir',
    arch === 'arm64' ? Arch.arm64 : Arch.x64,
  ),
  ...(isLinux ? { effectiveOptionComputed: noteDesktopEntry } : {}),
})
writeFileSync(join(output, toldFile), JSON.stringify(told))
