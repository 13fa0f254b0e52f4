/** Fails when the Electron of this project is more than one major version behind: only the latest ones get security fixes. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const MOST_BEHIND = 1

/** NaN for what is no version. */
const majorOf = (version: string): number => Number(/^(\d+)\.\d+\.\d+/.exec(version)?.[1])

/** Why a version may not be released, in words; null when it may. A version that cannot be read is not taken for a new one. */
export const ageProblem = (used: string, latest: string): string | null => {
  const behind = majorOf(latest) - majorOf(used)
  if (Number.isNaN(behind)) return `The versions cannot be compared: ${used}, ${latest}`
  return behind > MOST_BEHIND ? `That is ${behind} major versions behind: update it.` : null
}

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
  process.stdout.write(`Electron ${used}; the latest is ${latest}\n`)
  const problem = ageProblem(used, latest)
  if (problem !== null) {
    process.stderr.write(`${problem}\n`)
    process.exitCode = 1
  }
}
