import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, readdirSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ageProblem } from '../../../scripts/check-electron-age.ts'
import { tempFolder, writeFiles } from '../../support/temp-folder.ts'

const root = resolve(import.meta.dirname, '../../..')

test.each([
  ['45.4.1', '45.9.0'],
  ['45.4.1', '46.0.0'],
  ['46.0.0-beta.1', '45.9.0'],
])('%s may be released while the latest is %s', (used, latest) => {
  expect(ageProblem(used, latest)).toBeNull()
})

test.each([
  ['45.4.1', '47.0.0', '2 major versions behind'],
  ['9.1.0', '12.0.0-beta.1', '3 major versions behind'],
])('%s may not while it is %s', (used, latest, words) => {
  expect(ageProblem(used, latest)).toContain(words)
})

test.each([
  ['45.4.1', ''],
  ['', '45.4.1'],
  ['latest', '45.4.1'],
])('what is no version (%j, %j) passes for no new one', (used, latest) => {
  expect(ageProblem(used, latest)).toContain('cannot be compared')
})

describe.skipIf(process.platform === 'win32')('the script', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly devDependencies: { readonly electron: string }
  }
  const major = Number.parseInt(devDependencies.electron, 10)

  /** Runs it where `npm` is this script: nothing is asked of the network. */
  const runWith = (npm: string) => {
    const folder = tempFolder()
    writeFiles(folder, { npm: `#!/bin/sh\n${npm}\n` })
    chmodSync(join(folder, 'npm'), 0o755)
    const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` }
    return spawnSync(process.execPath, [join(root, 'scripts/check-electron-age.ts')], {
      env,
      encoding: 'utf8',
    })
  }

  test('passes one major version behind, and fails two behind', () => {
    expect(runWith(`echo ${major + 1}.0.0`).status).toBe(0)
    expect(runWith(`echo ${major + 2}.0.0`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('2 major versions behind') as unknown,
    })
  })

  test('fails where the latest version cannot be had', () => {
    expect(runWith('exit 1').status).not.toBe(0)
    expect(runWith('true').status).not.toBe(0)
  })
})

/** The commands of each workflow. */
const workflows = (): readonly string[] => {
  const folder = join(root, '.github/workflows')
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
}

test('it runs before each release, and every week', () => {
  const running = workflows().filter((text) => /^\s*- run: node scripts\/check-electron-age\.ts$/m.test(text))
  expect(running.some((text) => /^ +tags: /m.test(text))).toBe(true)
  expect(running.some((text) => /^ +- cron: /m.test(text))).toBe(true)
})
