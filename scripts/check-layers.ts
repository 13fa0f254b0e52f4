/**
 * What the lint rules per folder cannot say: inside the renderer a feature knows no other feature, and the shared
 * parts know neither features nor the shell; rooms are entered by their names ("#core/…"), not by "../core/…".
 * Type-only imports count. Prints each break of a rule and exits with 1.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { parseSync } from 'vite'

type Import = { readonly from: string; readonly to: string; readonly line: number }

const root = resolve(import.meta.dirname, '..')

/** Path inside src/ with forward slashes: "renderer/features/week/view.tsx". */
const placeIn = (sourceFolder: string, file: string): string =>
  relative(sourceFolder, file).split(sep).join('/')

const roomOf = (place: string): string => place.split('/')[0] ?? ''

const featureOf = (place: string): string | null =>
  /^renderer\/features\/(?<name>[^/]+)\//.exec(place)?.groups?.['name'] ?? null

type Rule = { readonly message: string; readonly breaks: (found: Import) => boolean }

const rules: readonly Rule[] = [
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
  {
    message: 'another room is imported by its name ("#core/…"), and only where the dependency rule allows it',
    breaks: ({ from, to }) => roomOf(from) !== roomOf(to),
  },
]

const sourceFiles = (sourceFolder: string): string[] =>
  readdirSync(sourceFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** Every relative import and re-export of a file, dynamic ones with a fixed path too. */
const importsOf = (sourceFolder: string, file: string): Import[] => {
  const text = readFileSync(file, 'utf8')
  const { module } = parseSync(file, text)
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest),
    ...module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest)),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      value: text.slice(start + 1, end - 1),
      start,
    })),
  ].filter((request) => request !== null && request.value.startsWith('.'))
  return specifiers.map((request) => ({
    from: placeIn(sourceFolder, file),
    to: placeIn(sourceFolder, resolve(dirname(file), request?.value ?? '')),
    line: text.slice(0, request?.start).split('\n').length,
  }))
}

/** All breaks of the rules below a source folder, as lines to print. */
export const findLayerBreaks = (sourceFolder: string): string[] =>
  sourceFiles(sourceFolder)
    .flatMap((file) => importsOf(sourceFolder, file))
    .flatMap((found) =>
      rules
        .filter((rule) => rule.breaks(found))
        .map((rule) => `src/${found.from}:${found.line} imports src/${found.to}: ${rule.message}`),
    )

if (import.meta.main) {
  const breaks = findLayerBreaks(join(root, 'src'))
  process.stdout.write(breaks.map((line) => `${line}\n`).join(''))
  process.exitCode = breaks.length === 0 ? 0 : 1
}
