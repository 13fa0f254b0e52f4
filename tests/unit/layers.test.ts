import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findLayerBreaks } from '../../scripts/check-layers.ts'
import { createTempFolder, writeFiles } from '../support/temp-folder.ts'

const root = resolve(import.meta.dirname, '../..')

const rooms = ['core', 'contract', 'db', 'service', 'main', 'web', 'cli', 'preload', 'renderer'] as const
type Room = (typeof rooms)[number]

const hosts = ['main', 'web', 'cli', 'preload', 'renderer'] as const
const otherHosts = (own: Room): readonly Room[] => hosts.filter((host) => host !== own)

/** The rooms each room may not know: docs/architecture.md, the dependency rule. */
const forbiddenRooms: Readonly<Record<Room, readonly Room[]>> = {
  core: ['contract', 'db', 'service', ...hosts],
  contract: ['db', 'service', ...hosts],
  db: ['contract', 'service', ...hosts],
  service: hosts,
  // The preload script is a separate bundle: the main process knows its file, not its code.
  main: ['db', ...otherHosts('main')],
  web: ['db', ...otherHosts('web')],
  cli: ['db', ...otherHosts('cli')],
  preload: ['core', 'db', 'service', ...otherHosts('preload')],
  renderer: ['db', 'service', ...otherHosts('renderer')],
}

const ui = [
  'react',
  'react-dom/client',
  '@mantine/core',
  '@fullcalendar/react',
  'zustand',
  'recharts',
  '@tabler/icons-react',
]
const io = [
  'node:fs',
  'node:fs/promises',
  'node:crypto',
  'fs',
  'path',
  'worker_threads',
  'child_process',
  'http',
]
const electron = ['electron', 'electron/main']
const sqlite = ['better-sqlite3']

/** The packages each room may not use. */
const forbiddenPackages: Readonly<Record<Room, readonly string[]>> = {
  core: [...electron, ...ui, ...sqlite, ...io],
  contract: [...electron, ...ui, ...sqlite, ...io],
  db: [...electron, ...ui],
  service: [...electron, ...ui, ...sqlite],
  main: [...ui, ...sqlite],
  web: [...electron, ...ui, ...sqlite],
  cli: [...electron, ...ui, ...sqlite],
  preload: [...ui, ...sqlite, ...io],
  renderer: [...electron, ...sqlite, ...io],
}

const forms = {
  value: (from: string) => `import { thing } from '${from}'\nexport const planted = thing\n`,
  type: (from: string) => `import type { Thing } from '${from}'\nexport type Planted = Thing\n`,
  're-export': (from: string) => `export { thing } from '${from}'\n`,
  dynamic: (from: string) => `export const planted = () => import('${from}')\n`,
} as const
type Form = keyof typeof forms

type Plant = { readonly file: string; readonly text: string; readonly name: string }

/** A file of a room that imports what it must not, in one of the ways to import. */
const plant = (room: string, from: string, form: Form): Plant => ({
  file: `src/${room}/planted-${from.replaceAll(/[^a-z0-9]+/g, '-')}-${form}.ts`,
  text: forms[form](from),
  name: `${room} → ${from} (${form})`,
})

const lintForms: readonly Form[] = ['value', 'type', 're-export']

const allPackages = [...new Set([...electron, ...ui, ...sqlite, ...io])]

const packagePlants = rooms.flatMap((room) =>
  forbiddenPackages[room].flatMap((name) => lintForms.map((form) => plant(room, name, form))),
)
const allowedPackagePlants = rooms.flatMap((room) =>
  allPackages
    .filter((name) => !forbiddenPackages[room].includes(name))
    .map((name) => plant(room, name, 'type')),
)

/** How a room can be named in an import: by its name, or by its path. */
const spellings = (room: Room): string[] => [
  ...(['core', 'contract', 'db', 'service'].includes(room) ? [`#${room}/thing.ts`] : []),
  `../${room}/thing.ts`,
]

const roomPlants = rooms.flatMap((room) =>
  forbiddenRooms[room].flatMap((other) =>
    spellings(other).flatMap((from) => lintForms.map((form) => plant(room, from, form))),
  ),
)

const globals = [
  'Date',
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'crypto',
  'performance',
  'console',
  'window',
  'document',
]

const globalPlants = globals.map((name) => ({
  file: `src/core/planted-global-${name.toLowerCase()}.ts`,
  text: `export const planted = () => ${name}\n`,
  name: `core → ${name}`,
}))

const write = (folder: string, plants: readonly Plant[]): void =>
  writeFiles(folder, Object.fromEntries(plants.map(({ file, text }) => [file, text])))

describe('the lint rules', () => {
  const temp = createTempFolder()
  /** File → the rules it breaks. */
  const broken = new Map<string, Set<string>>()

  beforeAll(() => {
    copyFileSync(join(root, '.oxlintrc.json'), join(temp.path, '.oxlintrc.json'))
    write(temp.path, [...packagePlants, ...allowedPackagePlants, ...roomPlants, ...globalPlants])
    const run = spawnSync(process.execPath, [join(root, 'node_modules/oxlint/bin/oxlint'), '--format=json'], {
      cwd: temp.path,
      encoding: 'utf8',
      maxBuffer: 64 * 1_048_576,
    })
    const report = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] }
    for (const { code, filename } of report.diagnostics) {
      broken.set(filename, (broken.get(filename) ?? new Set()).add(code))
    }
  })
  afterAll(() => temp.remove())

  const rulesBrokenBy = ({ file }: Plant): string => [...(broken.get(file) ?? [])].join(' ')

  const notRefused = (plants: readonly Plant[], room: Room): string[] =>
    plants
      .filter(({ file }) => file.startsWith(`src/${room}/`))
      .filter((planted) => !rulesBrokenBy(planted).includes('no-restricted-imports'))
      .map(({ name }) => name)

  test.each(rooms)('%s is refused every package it may not use, as value, type and re-export', (room) => {
    expect(notRefused(packagePlants, room)).toEqual([])
  })

  test.each(rooms)('%s is refused every room it may not know, as value, type and re-export', (room) => {
    expect(notRefused(roomPlants, room)).toEqual([])
  })

  test.each(rooms)('%s is refused nothing else', (room) => {
    const allowed = allowedPackagePlants.filter(({ file }) => file.startsWith(`src/${room}/`))
    expect(notRefused(allowed, room)).toEqual(allowed.map(({ name }) => name))
  })

  test.each(globalPlants)('$name is refused', (planted) => {
    expect(rulesBrokenBy(planted)).toContain('no-restricted-globals')
  })
})

describe('the layer check', () => {
  const breaksOf = (files: Readonly<Record<string, string>>): string[] => {
    const temp = createTempFolder()
    writeFiles(temp.path, files)
    const breaks = findLayerBreaks(join(temp.path, 'src'))
    temp.remove()
    return breaks
  }

  const everyForm = Object.keys(forms) as Form[]
  const cases = rooms.flatMap((room) =>
    forbiddenRooms[room].flatMap((other) =>
      spellings(other).flatMap((from) => everyForm.map((form) => plant(room, from, form))),
    ),
  )

  const namesOf = (plants: readonly Plant[], isExpected: (breaks: readonly string[]) => boolean): string[] =>
    plants.filter(({ file, text }) => !isExpected(breaksOf({ [file]: text }))).map(({ name }) => name)

  test('every forbidden room is refused, however it is imported', () => {
    expect(cases.length).toBeGreaterThan(200)
    expect(namesOf(cases, (breaks) => breaks.some((line) => line.includes('may not know')))).toEqual([])
  })

  test('every allowed room is allowed by its name, and only by its name', () => {
    const pairs = rooms.flatMap((room) =>
      rooms
        .filter((other) => other !== room && !forbiddenRooms[room].includes(other))
        .map((other) => [room, other] as const),
    )
    const byName = pairs.map(([room, other]) => plant(room, `#${other}/thing.ts`, 'value'))
    const byPath = pairs.map(([room, other]) => plant(room, `../${other}/thing.ts`, 'type'))
    expect(namesOf(byName, (breaks) => breaks.length === 0)).toEqual([])
    expect(namesOf(byPath, ([line]) => line?.includes('by its name') === true)).toEqual([])
  })

  test.each(everyForm)('a feature of the renderer knows no other feature (%s)', (form) => {
    const breaks = breaksOf({
      'src/renderer/features/today/parts/card.tsx': forms[form]('../../week/store.ts'),
    })
    expect(breaks).toEqual([
      expect.stringMatching(
        /^src\/renderer\/features\/today\/parts\/card\.tsx:1 imports .*a feature may not import/,
      ),
    ])
  })

  test.each([
    '../../ui/card.tsx',
    '../../app/routes.ts',
    './store.ts',
    '#core/time/day.ts',
    '#contract/client.ts',
  ])('a feature may import %s', (from) => {
    expect(breaksOf({ 'src/renderer/features/today/view.tsx': forms.value(from) })).toEqual([])
  })

  test.each(['../features/week/store.ts', '../app/routes.ts'])('shared parts may not import %s', (from) => {
    expect(breaksOf({ 'src/renderer/ui/card.tsx': forms.type(from) })).toHaveLength(1)
  })

  test('the sources as they are break no rule', () => {
    expect(findLayerBreaks(join(root, 'src'))).toEqual([])
  })
})

describe('the type checker', () => {
  const temp = createTempFolder()
  let output = ''

  // A project sees what its references reference: these four are held by the lint rules and the layer check alone.
  const seen = new Set(['main db', 'web db', 'cli db', 'preload core'])
  const projects = rooms
    .flatMap((room) => forbiddenRooms[room].map((other) => ({ room, other })))
    .filter(({ room, other }) => !seen.has(`${room} ${other}`))

  beforeAll(() => {
    copyFileSync(join(root, 'tsconfig.base.json'), join(temp.path, 'tsconfig.base.json'))
    copyFileSync(join(root, 'package.json'), join(temp.path, 'package.json'))
    mkdirSync(join(temp.path, 'node_modules'))
    for (const name of ['@types', 'vite', 'react']) {
      symlinkSync(join(root, 'node_modules', name), join(temp.path, 'node_modules', name), 'junction')
    }
    for (const room of rooms) {
      const config = readFileSync(join(root, `src/${room}/tsconfig.json`), 'utf8')
      writeFiles(temp.path, {
        [`src/${room}/tsconfig.json`]: config,
        [`src/${room}/thing.ts`]: `export const thing = 1\nexport type Thing = number\n`,
      })
    }
    write(
      temp.path,
      projects.map(({ room, other }) => plant(room, `../${other}/thing.ts`, 'type')),
    )
    writeFiles(temp.path, {
      'src/core/planted-dom.ts': 'export const planted = () => window.document\n',
      'src/core/planted-node.ts': 'export const planted = () => process.env\n',
      'src/core/planted-fs.ts': "import type { Stats } from 'node:fs'\nexport type Planted = Stats\n",
      'src/contract/planted-dom.ts': 'export const planted = () => window.document\n',
      'src/renderer/planted-node.ts': 'export const planted = () => process.env\n',
      'src/db/planted-dom.ts': 'export const planted = () => window.document\n',
    })
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const folders = rooms.map((room) => `src/${room}`)
    const run = spawnSync(process.execPath, [tsc, '-b', ...folders], { cwd: temp.path, encoding: 'utf8' })
    output = run.stdout
  }, 60_000)
  afterAll(() => temp.remove())

  test.each(rooms)('%s cannot reach into rooms it may not know', (room) => {
    const lines = output.split('\n').filter((line) => line.includes('error'))
    const reached = projects
      .filter((project) => project.room === room)
      .filter(({ other }) => {
        const { file } = plant(room, `../${other}/thing.ts`, 'type')
        return !lines.some((line) => line.includes(file))
      })
    expect(reached).toEqual([])
  })

  test.each([
    'src/core/planted-dom.ts',
    'src/core/planted-node.ts',
    'src/core/planted-fs.ts',
    'src/contract/planted-dom.ts',
    'src/renderer/planted-node.ts',
    'src/db/planted-dom.ts',
  ])('%s does not compile', (file) => {
    expect(output).toMatch(new RegExp(`${file.replaceAll('.', String.raw`\.`)}\\(.*error TS`))
  })
})
