import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { documentTypeProblems } from './document-types.ts'
import { targetOfNative } from './native-file.ts'
import { listProblems, readList } from './packed-files.ts'
import { type Packed, type Target, nameOf } from './targets.ts'

/** What a packed app may take without Electron. */
export const BUDGET_BYTES = 12 * 1024 * 1024

/** What may be in the archive; anything else got there by mistake. */
const allowed: readonly RegExp[] = [
  /^\/package\.json$/,
  /^\/LICENSE$/,
  /^\/out\/main\/(?:chunks\/)?[\w.-]+\.js$/,
  /^\/out\/preload\/index\.cjs$/,
  /^\/out\/renderer\/index\.html$/,
  /^\/out\/renderer\/assets\/[\w.@-]+\.(?:js|css|wav|woff2|svg|png)$/,
  /^\/out\/licences\/(?:main|renderer)\.json$/,
  /^\/resources\/roadmaps\/[\w-]+\.md$/,
  /^\/resources\/icons\/tray[\w@]*\.(?:png|svg)$/,
  /^\/node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/.*\.js|prebuilds\/[\w-]+\.node)$/,
  /^\/node_modules\/(?:bindings|file-uri-to-path)\/(?:package\.json|LICENSE|LICENSE\.md|index\.js|bindings\.js)$/,
]

/** How a fuse is written down. */
const ON = '1'.charCodeAt(0)
const OFF = '0'.charCodeAt(0)

/** Each fuse as it has to be burned. */
const fuses: Readonly<Record<string, { readonly fuse: FuseV1Options; readonly isOn: boolean }>> = {
  runAsNode: { fuse: FuseV1Options.RunAsNode, isOn: false },
  cookieEncryption: { fuse: FuseV1Options.EnableCookieEncryption, isOn: false },
  nodeOptions: { fuse: FuseV1Options.EnableNodeOptionsEnvironmentVariable, isOn: false },
  nodeInspect: { fuse: FuseV1Options.EnableNodeCliInspectArguments, isOn: false },
  asarIntegrity: { fuse: FuseV1Options.EnableEmbeddedAsarIntegrityValidation, isOn: true },
  onlyFromAsar: { fuse: FuseV1Options.OnlyLoadAppFromAsar, isOn: true },
  browserSnapshot: { fuse: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, isOn: false },
  fileProtocol: { fuse: FuseV1Options.GrantFileProtocolExtraPrivileges, isOn: false },
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const archiveOf = ({ resources }: Packed): string => join(resources, 'app.asar')

/** The files in the archive, folders left out. */
export const filesOf = (packed: Packed): readonly string[] => {
  const entries = listPackage(archiveOf(packed), { isPack: false }).map((path) => path.replaceAll('\\', '/'))
  const folders = new Set(entries.map((path) => path.slice(0, path.lastIndexOf('/'))))
  return entries.filter((path) => !folders.has(path))
}

/** In bytes, with what lies beside the archive. */
export const sizeOf = (packed: Packed): number => {
  const unpacked = filesBelow(`${archiveOf(packed)}.unpacked`)
  return [archiveOf(packed), ...unpacked].reduce((sum, file) => sum + statSync(file).size, 0)
}

const contentProblems = (packed: Packed): string[] => {
  const strangers = filesOf(packed).filter((path) => !allowed.some((pattern) => pattern.test(path)))
  const needed = [
    '/package.json',
    '/LICENSE',
    '/out/main/index.js',
    '/out/preload/index.cjs',
    '/out/licences/main.json',
  ]
  const missing = needed.filter((path) => !filesOf(packed).includes(path))
  const manifest = JSON.parse(extractFile(archiveOf(packed), 'package.json').toString('utf8')) as object
  const left = ['scripts', 'devDependencies', 'allowScripts', 'imports'].filter((name) => {
    const value = (manifest as Record<string, unknown>)[name]
    return value !== undefined && value !== null
  })
  return [
    ...strangers.map((path) => `${path} should not be packed`),
    ...missing.map((path) => `${path} is missing`),
    ...left.map((name) => `package.json still has ${name}`),
  ]
}

const nativeProblems = (packed: Packed, target: Target): string[] => {
  const natives = filesBelow(`${archiveOf(packed)}.unpacked`).filter((file) => file.endsWith('.node'))
  const [only] = natives
  if (only === undefined || natives.length !== 1) return [`${natives.length} native bindings instead of one`]
  const found = targetOfNative(only)
  const isRight = found !== null && nameOf(found) === nameOf(target)
  return isRight ? [] : [`the native binding is for ${found === null ? 'nothing known' : nameOf(found)}`]
}

const fuseProblems = async (packed: Packed): Promise<string[]> => {
  const wire = await getCurrentFuseWire(packed.program)
  return Object.entries(fuses).flatMap(([name, { fuse, isOn }]) =>
    wire[fuse] === (isOn ? ON : OFF) ? [] : [`the fuse ${name} is not ${isOn ? 'on' : 'off'}`],
  )
}

const systemProblems = ({ root, program }: Packed, { system }: Target): string[] => {
  if (system === 'mac') {
    const plist = readFileSync(join(root, 'Contents/Info.plist'), 'utf8')
    return [
      ...['ElectronAsarIntegrity', '13.0', 'app.roadbook']
        .filter((text) => !plist.includes(text))
        .map((text) => `Info.plist has no ${text}`),
      ...documentTypeProblems(plist),
    ]
  }
  if (system === 'win') {
    // Resources are named in UTF-16.
    const hasIntegrity = readFileSync(program).includes(Buffer.from('ELECTRONASAR', 'utf16le'))
    return hasIntegrity ? [] : ['the program has no integrity resource']
  }
  return []
}

/** What is wrong with a packed app; nothing when it may be released. */
export const problemsOf = async (packed: Packed, target: Target): Promise<readonly string[]> => {
  const size = sizeOf(packed)
  return [
    ...contentProblems(packed),
    ...listProblems(filesOf(packed), readList()),
    ...nativeProblems(packed, target),
    ...(await fuseProblems(packed)),
    ...systemProblems(packed, target),
    ...(size > BUDGET_BYTES ? [`${size} bytes are more than the budget of ${BUDGET_BYTES}`] : []),
  ]
}
