import { join } from 'node:path'
import { expect, test } from 'vitest'
import { licencesOf } from '../../../scripts/list-licences.ts'
import { readLicences } from '#service/licences.ts'
import { tempFolder, writeFiles } from '../../support/temp-folder.ts'

const manifest = (name: string): string => JSON.stringify({ name, version: '1.0.0', license: 'MIT' })

test('each package of a build is named once, with its text; the app’s own files are not', () => {
  const folder = tempFolder()
  writeFiles(folder, {
    'node_modules/a/package.json': manifest('a'),
    'node_modules/a/LICENSE.md': 'Copyright A',
    'node_modules/@x/b/package.json': manifest('@x/b'),
    'node_modules/@x/b/node_modules/c/package.json': manifest('c'),
  })
  const files = ['node_modules/a/1.js', 'node_modules/a/2.js?query', 'node_modules/@x/b/i.js', 'src/own.ts']
  const nested = join(folder, 'node_modules/@x/b/node_modules/c/i.js')
  const found = licencesOf([...files.map((file) => join(folder, file)), `\0${nested}`])
  expect(found).toEqual([
    { name: '@x/b', version: '1.0.0', licence: 'MIT', text: '' },
    { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Copyright A' },
    { name: 'c', version: '1.0.0', licence: 'MIT', text: '' },
  ])
})

test('the lists of a build are read together, and a broken one costs itself alone', () => {
  const folder = tempFolder()
  const a = { name: 'a', version: '1', licence: 'MIT', text: '' }
  writeFiles(folder, {
    'main.json': JSON.stringify([a]),
    'renderer.json': JSON.stringify([a, { ...a, name: 'b' }]),
    'broken.json': '[',
  })
  expect(readLicences(folder).map(({ name }) => name)).toEqual(['a', 'b'])
  expect(readLicences(join(folder, 'nowhere'))).toEqual([])
})
