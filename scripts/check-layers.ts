/**
 * The dependency rule (docs/architecture.md), for every way to import: static, type-only, re-exported, dynamic. Rooms
 * know only the rooms below them and are entered by their names ("#core/…"), not by "../core/…"; inside the renderer
 * a feature knows no other feature, and the shared parts know neither features nor the shell.
 * Prints each break of a rule and exits with 1. The lint rules per folder say what packages a room may use.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parseSync } from 'vite'

/** One import: both ends as places inside src/, and whether the room was entered by its name. */
type Import = {
  readonly from: string
  readonly to: string
  readonly isByName: boolean
  readonly line: number
}

const root = resolve(import.meta.dirname, '..')

/** Path inside src/ with forward slashes: "renderer/features/week/view.tsx". */
const placeIn = (sourceFolder: string, file: string): string =>
  relative(sourceFolder, file).split(sep).join('/')

const roomOf = (place: string): string => place.split('/')[0] ?? ''

const featureOf = (place: string): string | null =>
  /^renderer\/features\/(?<name>[^/]+)\//.exec(place)?.groups?.['name'] ?? null

type Rule = { readonly message: string; readonly breaks: (found: Import) => boolean }

/** Which rooms each room may know. */
const known: Readonly<Record<string, readonly string[]>> = {
  core: [],
  contract: ['core'],
  db: ['core'],
  service: ['core', 'contract', 'db'],
  main: ['core', 'contract', 'service'],
  web: ['core', 'contract', 'service'],
  cli: ['core', 'contract', 'service'],
  preload: ['contract'],
  renderer: ['core', 'contract'],
}

const rules: readonly Rule[] = [
  {
    message: 'this room may not know that one',
    breaks: ({ from, to }) =>
      roomOf(from) !== roomOf(to) && known[roomOf(from)]?.includes(roomOf(to)) !== true,
  },
  {
    message: 'another room is imported by its name ("#core/…")',
    breaks: ({ from, to, isByName }) => roomOf(from) !== roomOf(to) && !isByName,
  },
  {
    message: 'inside a room imports are relative',
    breaks: ({ from, to, isByName }) => roomOf(from) === roomOf(to) && isByName,
  },
  {
    message: 'a feature may not import another feature; share through ui/ or core',
    breaks: ({ from, to }) => {
      const own = featureOf(from)
      const other = featureOf(to)
      return own !== null && other !== null && own !== other
    },
  },
  {
    message: 'shared parts may not import features or the shell',
    breaks: ({ from, to }) => from.startsWith('renderer/ui/') && /^renderer\/(?:features|app)\//.test(to),
  },
]

const sourceFiles = (sourceFolder: string): string[] =>
  readdirSync(sourceFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

type Specifier = { readonly value: string; readonly start: number }

const specifiersIn = (file: string, text: string): Specifier[] => {
  const { module } = parseSync(file, text)
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest)),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      value: text.slice(start + 1, end - 1),
      start,
    })),
  ].filter((specifier) => specifier !== null)
}

/** Every import of one of our own files; packages are left to the lint rules. */
const importsOf = (sourceFolder: string, file: string): Import[] => {
  const text = readFileSync(file, 'utf8')
  return specifiersIn(file, text)
    .filter(({ value }) => value.startsWith('.') || value.startsWith('#'))
    .map(({ value, start }) => {
      const isByName = value.startsWith('#')
      return {
        from: placeIn(sourceFolder, file),
        to: isByName ? value.slice(1) : placeIn(sourceFolder, resolve(dirname(file), value)),
        isByName,
        line: text.slice(0, start).split('\n').length,
      }
    })
}

/** All breaks of the rules below a source folder, as lines to print. */
export const findLayerBreaks = (sourceFolder: string): string[] => {
  const breaks = sourceFiles(sourceFolder)
    .flatMap((file) => importsOf(sourceFolder, file))
    .flatMap((found) =>
      rules
        .filter((rule) => rule.breaks(found))
        .map(({ message }) => `src/${found.from}:${found.line} imports src/${found.to}: ${message}`),
    )
  // One statement that re-exports several names is one break.
  return [...new Set(breaks)]
}

if (import.meta.main) {
  const breaks = findLayerBreaks(join(root, 'src'))
  process.stdout.write(breaks.map((line) => `${line}\n`).join(''))
  process.exitCode = breaks.length === 0 ? 0 : 1
}
