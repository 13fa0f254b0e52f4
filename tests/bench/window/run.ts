/**
 * What the window costs, against a bare React page that is built the same way and measured in the same minute:
 * node tests/bench/window/run.ts [--rounds 7] [--only start,size,views,countdown,memory,heap,frames] [--guard]
 *
 * The app is the built one behind its real loopback host, with a plan of some eighty topics and a year of sessions; Chromium
 * has nothing in its caches. Each value is taken in turns with its floor, so that a busy computer slows both. What counts is
 * the median of the ratios; medians and the least and greatest are printed beside it. Build first: npm run build.
 * `--guard` is the small one of `npm test`: few rounds, and failure where something became much worse.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startWebApp } from '../../support/host-process.ts'
import { makeBigDatabase } from '../big-database.ts'
import { countdownFigures } from './countdown.ts'
import { frameFigures } from './frames.ts'
import { lineOf, ratioOf } from './figures.ts'
import type { Figure } from './figures.ts'
import { startFloor } from './floor-site.ts'
import type { Measured } from './measured.ts'
import { heapFigures, memoryFigures } from './memory.ts'
import { SIZE_BEFORE_TODAY, SIZE_OF_ALL, sizeFigures } from './script-size.ts'
import { startFigures, TODAY_START, WEEK_START } from './start.ts'
import { viewFigures } from './views.ts'

const MEASURES: Readonly<Record<string, (measured: Measured) => Promise<Figure[]>>> = {
  start: startFigures,
  size: sizeFigures,
  views: viewFigures,
  countdown: countdownFigures,
  memory: memoryFigures,
  heap: heapFigures,
  frames: frameFigures,
}

/** Ratios that nothing but a mistake reaches, on a busy computer, too; sizes do not depend on that. */
const GUARDS: Readonly<Record<string, number>> = {
  [TODAY_START]: 12,
  [WEEK_START]: 20,
  [SIZE_BEFORE_TODAY]: 2.4,
  [SIZE_OF_ALL]: 13,
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string' },
    only: { type: 'string' },
    guard: { type: 'boolean', default: false },
  },
})
const isGuard = values.guard
const wanted = values.only?.split(',') ?? (isGuard ? ['size', 'start'] : Object.keys(MEASURES))
const dataFolder = mkdtempSync(join(tmpdir(), 'roadbook-window-'))
await makeBigDatabase({
  folder: dataFolder,
  sessions: 1500,
  topics: 83,
  days: 365,
  doneShare: 0.7,
  seed: 1,
  nowMs: Date.now(),
})
const floor = await startFloor()
const host = await startWebApp({ dataFolder })
const measured: Measured = {
  app: { host, at: (screen) => ({ link: `${host.origin}/#/${screen}`, token: host.token }) },
  floor,
  assetsFolder: resolve(import.meta.dirname, '../../../out/renderer/assets'),
  rounds: Number(values.rounds ?? (isGuard ? 3 : 7)),
}
try {
  process.stdout.write('what | value | floor | ratio | at most |\n--- | --- | --- | --- | --- | ---\n')
  for (const name of wanted) {
    for (const figure of (await MEASURES[name]?.(measured)) ?? []) {
      process.stdout.write(`${lineOf(figure)}\n`)
      const most = GUARDS[figure.name]
      if (isGuard && most !== undefined && ratioOf(figure) > most) {
        process.stdout.write(`Worse than ever: ${figure.name} is over ${most} times the bare page.\n`)
        process.exitCode = 1
      }
    }
  }
} finally {
  await host.stop()
  await floor.stop()
  rmSync(dataFolder, { recursive: true, force: true })
}
