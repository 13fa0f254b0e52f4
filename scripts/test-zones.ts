/**
 * Runs the date tests once in each test zone: `node scripts/test-zones.ts`. The zone a process runs in must change no
 * result. Ends with exit code 1 if a run fails, and names its zone.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { TEST_ZONES } from '../tests/support/zones.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))
const folders = [
  ...['time', 'planning', 'calendar', 'sessions', 'timer', 'progress'].map(
    (room) => `tests/unit/core/${room}`,
  ),
  'tests/unit/renderer/sessions',
  'tests/unit/renderer/progress',
  'tests/unit/service/progress-golden.test.ts',
  'tests/unit/service/plan-changes/zones.test.ts',
]

// `npm test` has run them in the zone of this computer already: `--others` leaves that one out.
const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
const zones = process.argv.includes('--others') ? TEST_ZONES.filter((zone) => zone !== own) : TEST_ZONES

const failed = zones.filter((zone) => {
  console.log(`date tests in ${zone}`)
  const run = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', ...folders], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    stdio: 'inherit',
  })
  return run.status !== 0
})

if (failed.length > 0) {
  console.error(`date tests failed in: ${failed.join(', ')}`)
  process.exitCode = 1
}
