import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isBuildNeeded } from '../../../scripts/build-if-needed.ts'
import { tempFolder, writeFiles } from '../../support/temp-folder.ts'

const outputs = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** A checkout whose sources are from second 100 and whose build is from second 200. */
const checkout = (): string => {
  const folder = tempFolder()
  const sources = ['src/core/a.ts', 'src/renderer/b.css', 'package.json', 'electron.vite.config.ts']
  writeFiles(folder, Object.fromEntries([...sources, ...outputs].map((file) => [file, ''])))
  for (const file of sources) touch(folder, file, 100)
  for (const file of outputs) touch(folder, file, 200)
  return folder
}

const touch = (folder: string, file: string, second: number): void =>
  utimesSync(join(folder, file), second, second)

test('a build newer than its sources is used as it is', () => {
  expect(isBuildNeeded(checkout())).toBe(false)
})

test.each(['src/core/a.ts', 'src/renderer/b.css', 'package.json', 'electron.vite.config.ts'])(
  'a newer %s needs a build',
  (file) => {
    const folder = checkout()
    touch(folder, file, 300)
    expect(isBuildNeeded(folder)).toBe(true)
  },
)

test.each(outputs)('an older %s needs a build', (file) => {
  const folder = checkout()
  touch(folder, file, 50)
  expect(isBuildNeeded(folder)).toBe(true)
})

test('a checkout that was never built needs a build', () => {
  const folder = tempFolder()
  writeFiles(folder, { 'src/core/a.ts': '' })
  expect(isBuildNeeded(folder)).toBe(true)
})
