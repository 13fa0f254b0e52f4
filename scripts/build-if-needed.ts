import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const sources = ['electron.vite.config.ts', 'package.json', 'package-lock.json']
const outputs = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

const modifiedMs = (file: string): number => statSync(file).mtimeMs

/** Whether the built app is missing, or older than anything it is made from. */
export const isBuildNeeded = (folder = root): boolean => {
  const built = outputs.map((file) => join(folder, file))
  if (!built.every((file) => existsSync(file))) return true
  const oldestOutputMs = Math.min(...built.map(modifiedMs))
  const inSource = readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const files = [...sources.map((file) => join(folder, file)), ...inSource]
  return files.some((file) => existsSync(file) && modifiedMs(file) > oldestOutputMs)
}

/** Builds the app when it must be; false when that failed (what went wrong has been printed). */
export const buildIfNeeded = (): boolean => {
  if (!isBuildNeeded()) return true
  process.stdout.write('Building Roadbook (a few seconds) …\n')
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) process.stderr.write(`${stdout}${stderr}\nRoadbook could not be built.\n`)
  return status === 0
}
