/**
 * Packs the built app for every system and processor into stand-ins for Electron, and looks inside: `npm run pack:check`. With
 * names (linux-x64 mac-arm64) only those, with --renew the list of packed files is written anew. What needs Electron itself or a system's own tools is not shown: docs/packaging.md.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildIfNeeded } from './build-if-needed.ts'
import { filesOf, problemsOf, sizeOf } from './pack/inspect.ts'
import { writeList } from './pack/packed-files.ts'
import { runPacked } from './pack/run-packed.ts'
import { makeStandInElectron } from './pack/stand-in-electron.ts'
import { type Target, nameOf, packedIn, targets } from './pack/targets.ts'
import { readTold, toldProblems } from './pack/told.ts'

const options = process.argv.slice(2)
const isRenewing = options.includes('--renew')
const chosen = options.filter((option) => option !== '--renew')
const root = resolve(import.meta.dirname, '..')
const MEBIBYTE = 1024 ** 2

const pack = (target: Target, folder: string): string | null => {
  const { system, arch } = target
  const electron = join(folder, 'electron')
  makeStandInElectron(target, electron)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts/pack/pack-target.ts'), system, arch, electron, join(folder, 'out')],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
  )
  return status === 0 ? null : `electron-builder failed:\n${stdout}${stderr}`
}

const isHere = ({ system, arch }: Target): boolean =>
  system === { linux: 'linux', darwin: 'mac', win32: 'win' }[process.platform as string] &&
  arch === process.arch

const check = async (target: Target, folder: string): Promise<readonly string[]> => {
  const failure = pack(target, folder)
  if (failure !== null) return [failure]
  const packed = packedIn(join(folder, 'out'), target)
  if (isRenewing) writeList(filesOf(packed))
  const problems = [
    ...(await problemsOf(packed, target)),
    ...toldProblems(readTold(join(folder, 'out')), target),
  ]
  const size = (sizeOf(packed) / MEBIBYTE).toFixed(1)
  const run = isHere(target) ? await runPacked(packed, folder) : null
  const words = run === null ? '' : `, calls answered ${run.readyMs} ms after its start`
  process.stdout.write(`${nameOf(target)}: ${size} MB without Electron${words}\n`)
  return problems
}

if (!buildIfNeeded()) process.exit(1)
// Below node_modules: what is packed is run from there, and nothing else looks at it.
const cache = join(root, 'node_modules/.cache')
mkdirSync(cache, { recursive: true })
const scratch = mkdtempSync(join(cache, 'pack-check-'))
let failed = 0
try {
  for (const target of targets.filter((one) => chosen.length === 0 || chosen.includes(nameOf(one)))) {
    const problems = await check(target, join(scratch, nameOf(target)))
    for (const problem of problems) process.stdout.write(`${nameOf(target)}: ${problem}\n`)
    failed += problems.length
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
process.exit(failed === 0 ? 0 : 1)
