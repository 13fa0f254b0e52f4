/** What electron-builder tells the installers of a target: what a packed folder alone does not show. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Target } from './targets.ts'

export type FileType = {
  readonly ext: string | readonly string[]
  readonly name?: string | null | undefined
  readonly mimeType?: string | null | undefined
  readonly role?: string | null | undefined
}

export type Told = {
  /** The desktop entry of each kind of package for Linux. */
  readonly desktopEntries: Readonly<Record<string, string>>
  readonly fileAssociations: readonly FileType[]
  /** Whether uninstalling on Windows removes the learner's data; null where nothing was said. */
  readonly deletesData: boolean | null
}

export const toldFile = 'told.json'

export const readTold = (output: string): Told =>
  JSON.parse(readFileSync(join(output, toldFile), 'utf8')) as Told

/** The documents that Roadbook opens. It writes roadmaps of its own, and reads Markdown of others. */
export const fileTypes: readonly FileType[] = [
  { ext: 'studyplan', name: 'Roadbook roadmap', mimeType: 'text/x-studyplan', role: 'Editor' },
  { ext: 'md', name: 'Markdown document', mimeType: 'text/markdown', role: 'Viewer' },
]

const sameType = (one: FileType, other: FileType): boolean =>
  one.ext === other.ext &&
  one.name === other.name &&
  one.mimeType === other.mimeType &&
  one.role === other.role

const typeProblems = ({ fileAssociations }: Told): string[] => [
  ...fileTypes
    .filter((type) => !fileAssociations.some((one) => sameType(one, type)))
    .map((type) => `no file association ${JSON.stringify(type)}`),
  ...fileAssociations
    .filter((one) => !fileTypes.some((type) => sameType(one, type)))
    .map((one) => `a file association that is not expected: ${JSON.stringify(one)}`),
]

/** The kinds of packages for Linux, and the only command that each may start. */
const commands: Readonly<Record<string, string>> = {
  AppImage: 'AppRun %U',
  deb: '/opt/Roadbook/roadbook %U',
}

/** The values of a key in a desktop entry. */
const valuesOf = (entry: string, key: string): readonly string[] =>
  entry
    .split('\n')
    .filter((line) => line.startsWith(`${key}=`))
    .map((line) => line.slice(key.length + 1))

/** Most of all nothing may switch the sandbox off. */
const commandProblems = ({ desktopEntries }: Told): string[] =>
  Object.entries(commands)
    .map(([kind, command]) => ({ kind, command, found: valuesOf(desktopEntries[kind] ?? '', 'Exec').join() }))
    .filter(({ command, found }) => found !== command)
    .map(({ kind, command, found }) => `${kind} starts "${found}" instead of "${command}"`)

const mimeTypeProblems = ({ desktopEntries }: Told): string[] =>
  Object.keys(commands).flatMap((kind) => {
    const types = valuesOf(desktopEntries[kind] ?? '', 'MimeType')
      .join()
      .split(';')
    return fileTypes
      .filter(({ mimeType }) => !types.includes(mimeType ?? ''))
      .map(({ mimeType }) => `the desktop entry of ${kind} has no ${mimeType}`)
  })

/** Where a desktop finds the entry of a window: what Electron names its windows, in the built app's package.json. */
const windowNameProblems = ({ desktopEntries }: Told): string[] =>
  Object.keys(commands)
    .filter((kind) => valuesOf(desktopEntries[kind] ?? '', 'StartupWMClass').join() !== 'roadbook')
    .map((kind) => `the desktop entry of ${kind} does not name the windows`)

/** What is wrong with it for one target. */
export const toldProblems = (told: Told, { system }: Target): readonly string[] => [
  ...typeProblems(told),
  ...(system === 'linux'
    ? [...commandProblems(told), ...mimeTypeProblems(told), ...windowNameProblems(told)]
    : []),
  ...(told.deletesData === false
    ? []
    : ['uninstalling on Windows may remove the data: nsis.deleteAppDataOnUninstall']),
]
