import { spawnSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { ensureChromium, howToGetChromium } from './find-chromium.ts'

const root = resolve(import.meta.dirname, '..')
const binFolder = join(root, 'node_modules/.bin')

type Counts = { readonly passed: number; readonly failed: number }
type Stage = {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Reads what the stage counted; stages that count nothing have none. */
  readonly counts?: () => Counts
}

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm'
/** Databases, browser profiles and what else the tests write, with a lot to spare. */
const NEEDED_BYTES = 2 * 1024 ** 3

/**
 * A folder for what tests write: in memory where there is room. Tests make and remove thousands of databases, and what they
 * look at is whether a process that ends loses anything, not whether the disk keeps what it was given.
 */
const makeScratchFolder = (): string => {
  try {
    accessSync(IN_MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    if (bavail * bsize >= NEEDED_BYTES) return mkdtempSync(join(IN_MEMORY, 'roadbook-test-'))
  } catch {
    // Not Linux, or not for us.
  }
  return mkdtempSync(join(tmpdir(), 'roadbook-test-'))
}

const nothing: Counts = { passed: 0, failed: 0 }

const readJson = <T>(file: string): T | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return null
  }
}

const vitestCounts = (file: string): Counts => {
  const report = readJson<{ numPassedTests: number; numFailedTests: number }>(file)
  return report === null ? nothing : { passed: report.numPassedTests, failed: report.numFailedTests }
}

const playwrightCounts = (file: string): Counts => {
  const report = readJson<{ stats: { expected: number; flaky: number; unexpected: number } }>(file)
  if (report === null) return nothing
  const { expected, flaky, unexpected } = report.stats
  return { passed: expected + flaky, failed: unexpected }
}

const node = (...args: string[]) => ({ command: process.execPath, args })
const tool = (name: string, ...args: string[]) => ({
  // npm writes .cmd files beside the scripts for Windows, and only a shell runs those.
  command: process.platform === 'win32' ? `${name}.cmd` : name,
  args,
})

const SERVICE_WORDS = ['--config', 'lingui.service.config.ts'] as const

const stagesBeforeBrowser = (reports: string): Stage[] => {
  const vitestReport = join(reports, 'vitest.json')
  return [
    { name: 'types', ...tool('tsc', '-b') },
    { name: 'lint', ...tool('oxlint') },
    { name: 'layers', ...node('scripts/check-layers.ts') },
    { name: 'catalogues up to date', ...tool('lingui', 'check', 'sync') },
    { name: 'translations', ...tool('lingui', 'check', 'missing') },
    { name: 'catalogues of the service up to date', ...tool('lingui', 'check', 'sync', ...SERVICE_WORDS) },
    { name: 'translations of the service', ...tool('lingui', 'check', 'missing', ...SERVICE_WORDS) },
    { name: 'format', ...tool('prettier', '--check', '--log-level', 'warn', '.') },
    {
      name: 'unit, migrations, conformance',
      ...tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`),
      counts: () => vitestCounts(vitestReport),
    },
    { name: 'time zones', ...node('scripts/test-zones.ts', '--others') },
    { name: 'build', ...tool('electron-vite', 'build', '--logLevel', 'warn') },
    // One processor for each system: the other differs in nothing but its native binding.
    { name: 'packing', ...node('scripts/pack-check.ts', 'linux-x64', 'mac-arm64', 'win-x64') },
  ]
}

const costStage = (chromium: string): Stage => ({
  name: 'what the window costs',
  ...node('tests/bench/window/run.ts', '--guard'),
  env: { CHROMIUM_PATH: chromium },
})

const browserStage = (reports: string, chromium: string): Stage => {
  const report = join(reports, 'playwright.json')
  return {
    name: 'end to end',
    ...tool('playwright', 'test', '--project=loopback', '--project=desktop', '--reporter=list,json'),
    env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    counts: () => playwrightCounts(report),
  }
}

const runStage = ({ name, command, args, env }: Stage, scratch: string): boolean => {
  process.stdout.write(`\n== ${name}\n`)
  const startedMs = performance.now()
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${binFolder}${delimiter}${process.env['PATH'] ?? ''}`,
      TMPDIR: scratch,
      ...env,
    },
  })
  if (error !== undefined) process.stdout.write(`${error.message}\n`)
  const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1)
  process.stdout.write(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)\n`)
  return status === 0
}

const runStages = (scratch: string, total: { passed: number; failed: number }): boolean => {
  const run = (stage: Stage): boolean => {
    const isPassed = runStage(stage, scratch)
    const counted = stage.counts?.() ?? nothing
    total.passed += counted.passed
    // A stage can fail without a failed test: types, lint, or a run that broke down.
    total.failed += isPassed ? counted.failed : Math.max(1, counted.failed)
    return isPassed
  }
  if (!stagesBeforeBrowser(scratch).every(run)) return false
  const chromium = ensureChromium()
  if (chromium !== null) return run(costStage(chromium)) && run(browserStage(scratch, chromium))
  process.stdout.write(`\n${howToGetChromium}\n`)
  total.failed += 1
  return false
}

/** Runs everything that must hold, in order, up to the first stage that fails; resolves to the exit code. */
export const runAllStages = async (): Promise<number> => {
  const scratch = makeScratchFolder()
  // The stage that runs ends by itself then, and what it wrote is removed below.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
  const total = { passed: 0, failed: 0 }
  try {
    const isPassed = runStages(scratch, total)
    process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
    return isPassed ? 0 : 1
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
