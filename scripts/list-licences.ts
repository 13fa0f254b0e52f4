import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Plugin } from 'vite'

export type Licence = {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** The text that has to go with it; empty where its package brings none. */
  readonly text: string
}

const packageFolderOf = (file: string): string | null => {
  const at = file.lastIndexOf(`${sep}node_modules${sep}`)
  if (at < 0) return null
  const parts = file.slice(at + `${sep}node_modules${sep}`.length).split(sep)
  const name = parts.slice(0, parts[0]?.startsWith('@') === true ? 2 : 1)
  return join(file.slice(0, at), 'node_modules', ...name)
}

const textIn = (folder: string): string => {
  const name = readdirSync(folder).find((file) => /^(?:licen[cs]e|copying)(?:\.|-|$)/i.test(file))
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8').trim()
}

const licenceOf = (folder: string): Licence | null => {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return null
  const { name, version, license } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly name?: string
    readonly version?: string
    readonly license?: string
  }
  if (name === undefined) return null
  return { name, version: version ?? '', licence: license ?? 'see its text', text: textIn(folder) }
}

/** The packages that these files of a build come from, by name. */
export const licencesOf = (files: Iterable<string>): readonly Licence[] => {
  const folders = new Set<string>()
  for (const file of files) {
    // Virtual modules begin with a NUL, and some have a query.
    const folder = packageFolderOf(file.replace(/^\0/, '').replace(/\?.*$/, '').replaceAll('/', sep))
    if (folder !== null) folders.add(folder)
  }
  return [...folders]
    .flatMap((folder) => licenceOf(folder) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Writes down which packages went into a build, with their licences; `more` are packages that go beside it. */
export const listLicences = (outFile: string, more: readonly string[] = []): Plugin => ({
  name: 'list-licences',
  apply: 'build',
  generateBundle() {
    const licences = licencesOf([...this.getModuleIds(), ...more])
    mkdirSync(dirname(outFile), { recursive: true })
    writeFileSync(outFile, JSON.stringify(licences))
  },
})
