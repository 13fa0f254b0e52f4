/** Fails when the Electron of this project is more than one major version behind: only the latest ones get security fixes. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const MOST_BEHIND = 1

const majorOf = (version: string): number => Number.parseInt(version, 10)

/** How many major versions lie between the two. */
export const majorsBehind = (used: string, latest: string): number => majorOf(latest) - majorOf(used)

const usedVersion = (): string => {
  const file = resolve(import.meta.dirname, '../package.json')
  const { devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>
  }
  return devDependencies['electron'] ?? ''
}

const latestVersion = (): string =>
  execFileSync('npm', ['view', 'electron', 'version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).trim()

if (import.meta.main) {
  const [used, latest] = [usedVersion(), latestVersion()]
  const behind = majorsBehind(used, latest)
  process.stdout.write(`Electron ${used}; the latest is ${latest}\n`)
  if (behind > MOST_BEHIND) {
    process.stderr.write(`That is ${behind} major versions behind: update it.\n`)
    process.exit(1)
  }
}
