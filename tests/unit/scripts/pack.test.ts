import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentTypeProblems } from '../../../scripts/pack/document-types.ts'
import { HOW_TO_RENEW, listProblems, namesOf } from '../../../scripts/pack/packed-files.ts'
import { type Told, fileTypes, toldProblems } from '../../../scripts/pack/told.ts'

const linux = { system: 'linux', arch: 'x64' } as const
const win = { system: 'win', arch: 'x64' } as const

const entry = (command: string): string =>
  [
    '[Desktop Entry]',
    `Exec=${command}`,
    'StartupWMClass=roadbook',
    'MimeType=text/x-studyplan;text/markdown;',
    '',
  ].join('\n')

const right: Told = {
  desktopEntries: { AppImage: entry('AppRun %U'), deb: entry('/opt/Roadbook/roadbook %U') },
  fileAssociations: fileTypes,
  deletesData: false,
}

describe('what installers are told', () => {
  test('is right for a system when nothing is wrong with it', () => {
    expect(toldProblems(right, linux)).toEqual([])
    expect(toldProblems({ ...right, desktopEntries: {} }, win)).toEqual([])
  })

  test.each(['AppRun --no-sandbox %U', 'AppRun', ''])('an AppImage may not start %j', (command) => {
    const told = { ...right, desktopEntries: { ...right.desktopEntries, AppImage: entry(command) } }
    expect(toldProblems(told, linux)).toEqual([`AppImage starts "${command}" instead of "AppRun %U"`])
  })

  test('a deb that starts without the sandbox, or none at all, is noticed', () => {
    const deb = entry('/opt/Roadbook/roadbook --no-sandbox %U')
    expect(toldProblems({ ...right, desktopEntries: { ...right.desktopEntries, deb } }, linux)).toHaveLength(
      1,
    )
    const { AppImage = '' } = right.desktopEntries
    expect(toldProblems({ ...right, desktopEntries: { AppImage } }, linux)[0]).toContain('deb starts ""')
  })

  test('documents that are not opened, or opened in another role, are noticed', () => {
    const [studyplan, md] = fileTypes
    if (studyplan === undefined || md === undefined) throw new Error('unreachable')
    expect(toldProblems({ ...right, fileAssociations: [md] }, win)).toHaveLength(1)
    const taking = { ...md, role: 'Editor' }
    expect(toldProblems({ ...right, fileAssociations: [studyplan, taking] }, win)).toHaveLength(2)
  })

  test.each([true, null])('uninstalling that may remove the data (%j) is noticed', (deletesData) => {
    expect(toldProblems({ ...right, deletesData }, win)).toHaveLength(1)
  })
})

const documentType = (ext: string, name: string, role: string): string =>
  `<dict><key>CFBundleTypeExtensions</key><array><string>${ext}</string></array>
   <key>CFBundleTypeName</key><string>${name}</string><key>CFBundleTypeRole</key><string>${role}</string></dict>`

const plist = (...types: string[]): string =>
  `<plist><dict><key>CFBundleDocumentTypes</key>\n<array>${types.join('\n')}</array>\n<key>X</key><array/></dict></plist>`

test('the document types of an Info.plist are those that Roadbook opens, in their roles', () => {
  const studyplan = documentType('studyplan', 'Roadbook roadmap', 'Editor')
  expect(documentTypeProblems(plist(studyplan, documentType('md', 'Markdown document', 'Viewer')))).toEqual(
    [],
  )
  expect(
    documentTypeProblems(plist(studyplan, documentType('md', 'Markdown document', 'Editor'))),
  ).toHaveLength(1)
  expect(documentTypeProblems(plist(studyplan))).toHaveLength(1)
  expect(documentTypeProblems('<plist><dict></dict></plist>')).toHaveLength(1)
})

describe('the list of packed files', () => {
  test('knows neither hashes nor the processor', () => {
    const files = [
      '/out/renderer/assets/week-screen-AbC_-123.js',
      '/out/renderer/assets/week-screen-12345678.js',
      '/out/main/chunks/day-BskKg-5k.js',
      '/out/main/index.js',
      '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ]
    expect(namesOf(files)).toEqual([
      '/node_modules/better-sqlite3/prebuilds/*.node',
      '/out/main/chunks/day-*.js',
      '/out/main/index.js',
      '/out/renderer/assets/week-screen-*.js',
    ])
  })

  test('notices a file more and a file less, and says how it is renewed', () => {
    expect(listProblems(['/LICENSE', '/secret.txt'], ['/LICENSE', '/package.json'])).toEqual([
      '/secret.txt is packed and not on the list',
      '/package.json is on the list and not packed',
      HOW_TO_RENEW,
    ])
    expect(listProblems(['/LICENSE'], ['/LICENSE'])).toEqual([])
  })
})

test('a release says where the project lives: no deb is made without', () => {
  const workflow = resolve(import.meta.dirname, '../../../.github/workflows/release.yml')
  expect(readFileSync(workflow, 'utf8')).toContain('-c.extraMetadata.homepage=')
})
