import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { findChromium } from '../../../scripts/find-chromium.ts'
import { tempFolder, writeFiles } from '../../support/temp-folder.ts'

afterEach(() => vi.unstubAllEnvs())

const withChromium = (name: string): { readonly folder: string; readonly path: string } => {
  const folder = tempFolder()
  writeFiles(folder, { [name]: '#!/bin/sh\n' })
  chmodSync(join(folder, name), 0o755)
  return { folder, path: join(folder, name) }
}

test('the one that was named wins', () => {
  const { path } = withChromium('my-chromium')
  vi.stubEnv('CHROMIUM_PATH', path)
  expect(findChromium()).toBe(path)
})

test.each(['chromium', 'google-chrome-stable', 'microsoft-edge'])('%s on the PATH is found', (name) => {
  const { folder, path } = withChromium(name)
  vi.stubEnv('CHROMIUM_PATH', undefined)
  vi.stubEnv('PATH', folder)
  expect(findChromium()).toBe(path)
})

test('a named one that is not there is passed over', () => {
  const { folder, path } = withChromium('chromium')
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
  vi.stubEnv('PATH', folder)
  expect(findChromium()).toBe(path)
})
